/** Hand-written decoders with Gson, as one would write them without tdjava's codecs. */
@NullMarked
package dev.tdjava.benchmarks.gson;

import org.jspecify.annotations.NullMarked;
