/** TDLib's five C functions as an interface, whichever way the JVM calls them. */
@NullMarked
package dev.tdjava.boundary;

import org.jspecify.annotations.NullMarked;
