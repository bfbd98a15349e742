/**
 * The world of a data centre: accounts, chats and messages in memory, the message boxes with their
 * pts, and who is told of what. All of it belongs to the server's one thread.
 */
@NullMarked
package dev.tdjava.testdc.internal.world;

import org.jspecify.annotations.NullMarked;
