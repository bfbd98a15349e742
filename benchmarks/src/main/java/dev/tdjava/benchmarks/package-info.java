/**
 * What tdjava costs: JMH benchmarks of decoding, encoding and crossing the boundary, and whole
 * workloads with real TDLib beside plain C.
 */
@NullMarked
package dev.tdjava.benchmarks;

import org.jspecify.annotations.NullMarked;
