/** A hand-written decoder with Jackson, as one would write it without tdjava's codecs. */
@NullMarked
package dev.tdjava.benchmarks.jackson;

import org.jspecify.annotations.NullMarked;
