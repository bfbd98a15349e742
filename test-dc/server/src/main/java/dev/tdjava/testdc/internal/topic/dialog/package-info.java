/** The lists of chats: their order, folders, drafts, and which of them make a noise. */
@NullMarked
package dev.tdjava.testdc.internal.topic.dialog;

import org.jspecify.annotations.NullMarked;
