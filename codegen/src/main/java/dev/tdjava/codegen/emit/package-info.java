/** The model to Java sources, one small class for each kind of thing that is written. */
@NullMarked
package dev.tdjava.codegen.emit;

import org.jspecify.annotations.NullMarked;
