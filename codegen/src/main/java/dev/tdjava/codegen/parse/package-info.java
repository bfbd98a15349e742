/** Text of a schema to the model and back; every error names file, line and what was expected. */
@NullMarked
package dev.tdjava.codegen.parse;

import org.jspecify.annotations.NullMarked;
