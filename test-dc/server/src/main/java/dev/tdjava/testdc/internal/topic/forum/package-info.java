/** Forums, which are supergroups with topics, and what is written in their topics. */
@NullMarked
package dev.tdjava.testdc.internal.topic.forum;

import org.jspecify.annotations.NullMarked;
