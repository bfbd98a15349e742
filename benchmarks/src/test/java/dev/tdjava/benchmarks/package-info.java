/** That the benchmarks measure what they say, and run. */
@NullMarked
package dev.tdjava.benchmarks;

import org.jspecify.annotations.NullMarked;
