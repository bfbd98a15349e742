/**
 * A Telegram data centre on loopback, for tests: applications use real TDLib against it, offline.
 * Begin with {@link dev.tdjava.testdc.TestDc}.
 */
@NullMarked
package dev.tdjava.testdc;

import org.jspecify.annotations.NullMarked;
