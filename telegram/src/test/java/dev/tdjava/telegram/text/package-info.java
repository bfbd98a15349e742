/** Tests of formatted text. */
@NullMarked
package dev.tdjava.telegram.text;

import org.jspecify.annotations.NullMarked;
