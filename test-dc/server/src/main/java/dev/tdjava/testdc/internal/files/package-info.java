/**
 * The files of a data centre: what clients uploaded and what tests made up, kept on disk or
 * computed, and photos and documents as Telegram's objects. On the server's thread only.
 */
@NullMarked
package dev.tdjava.testdc.internal.files;

import org.jspecify.annotations.NullMarked;
