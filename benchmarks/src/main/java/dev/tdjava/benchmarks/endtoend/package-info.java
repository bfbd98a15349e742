/** Whole workloads with real TDLib, offline, in turn by tdjava and by plain C. */
@NullMarked
package dev.tdjava.benchmarks.endtoend;

import org.jspecify.annotations.NullMarked;
