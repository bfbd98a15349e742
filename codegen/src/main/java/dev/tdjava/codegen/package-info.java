/** The generator's command line: schema and prose in, Java sources or facts out. */
@NullMarked
package dev.tdjava.codegen;

import org.jspecify.annotations.NullMarked;
