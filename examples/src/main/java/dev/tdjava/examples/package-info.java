/** Programs that use tdjava as an application would, through its public API alone. */
@NullMarked
package dev.tdjava.examples;

import org.jspecify.annotations.NullMarked;
