/** Messages as they are meant: sent until they have arrived, and received in order. */
@NullMarked
package dev.tdjava.telegram.message;

import org.jspecify.annotations.NullMarked;
