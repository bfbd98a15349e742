/** Basic groups, supergroups and channels as a whole. */
@NullMarked
package dev.tdjava.testdc.internal.topic.chat;

import org.jspecify.annotations.NullMarked;
