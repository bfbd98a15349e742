/** That the reports add up. */
@NullMarked
package dev.tdjava.benchmarks.report;

import org.jspecify.annotations.NullMarked;
