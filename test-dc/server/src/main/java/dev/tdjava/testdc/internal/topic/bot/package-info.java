/** Bots: what they say of themselves, what they get to see, and whom they may write to. */
@NullMarked
package dev.tdjava.testdc.internal.topic.bot;

import org.jspecify.annotations.NullMarked;
