/** Tests of what is asked of messages, chats, users and files. */
@NullMarked
package dev.tdjava.telegram.content;

import org.jspecify.annotations.NullMarked;
