/** Who is in a chat, and what they may do there. */
@NullMarked
package dev.tdjava.testdc.internal.topic.member;

import org.jspecify.annotations.NullMarked;
