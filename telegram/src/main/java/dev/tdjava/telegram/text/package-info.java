/** Formatted text: made plain, by markup or step by step, and turned into markup again. */
@NullMarked
package dev.tdjava.telegram.text;

import org.jspecify.annotations.NullMarked;
