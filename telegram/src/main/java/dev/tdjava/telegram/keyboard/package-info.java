/** Keyboards of bots, in a line each, and what is read from them. */
@NullMarked
package dev.tdjava.telegram.keyboard;

import org.jspecify.annotations.NullMarked;
