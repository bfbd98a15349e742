/** TDLib's JSON to records and back, for applications that keep or compare it. */
@NullMarked
package dev.tdjava.codec;

import org.jspecify.annotations.NullMarked;
