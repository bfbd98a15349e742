/** Tests of keyboards. */
@NullMarked
package dev.tdjava.telegram.keyboard;

import org.jspecify.annotations.NullMarked;
