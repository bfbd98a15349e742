/** Runs everything and says what came out, for people and as JSON. */
@NullMarked
package dev.tdjava.benchmarks.report;

import org.jspecify.annotations.NullMarked;
