/**
 * Answers to what everyone asks of messages, chats, users and files, without a look at the types of
 * their parts.
 */
@NullMarked
package dev.tdjava.telegram.content;

import org.jspecify.annotations.NullMarked;
