/**
 * Who exists, what was written, and how everyone is told: users, chats, messages in boxes with pts.
 * Knows no topic; what they add to it are {@link dev.tdjava.testdc.internal.model.Attribute
 * attributes} and {@link dev.tdjava.testdc.internal.model.Aspect aspects}.
 */
@NullMarked
package dev.tdjava.testdc.internal.model;

import org.jspecify.annotations.NullMarked;
