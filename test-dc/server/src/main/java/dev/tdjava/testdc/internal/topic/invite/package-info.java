/** Invite links, and those who ask to come in by them. */
@NullMarked
package dev.tdjava.testdc.internal.topic.invite;

import org.jspecify.annotations.NullMarked;
