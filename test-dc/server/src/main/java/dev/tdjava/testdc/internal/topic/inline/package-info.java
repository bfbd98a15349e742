/** Bots that are asked from any chat, and buttons that ask their bot. */
@NullMarked
package dev.tdjava.testdc.internal.topic.inline;

import org.jspecify.annotations.NullMarked;
