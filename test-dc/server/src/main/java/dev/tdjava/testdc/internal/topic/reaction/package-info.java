/** Reactions to messages. */
@NullMarked
package dev.tdjava.testdc.internal.topic.reaction;

import org.jspecify.annotations.NullMarked;
