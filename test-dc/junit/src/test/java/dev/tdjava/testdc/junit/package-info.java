/** Real TDLib with a data centre on loopback. */
@NullMarked
package dev.tdjava.testdc.junit;

import org.jspecify.annotations.NullMarked;
