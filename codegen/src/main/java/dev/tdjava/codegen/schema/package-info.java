/** TDLib's interface as a checked model: classes, their constructors, functions and types. */
@NullMarked
package dev.tdjava.codegen.schema;

import org.jspecify.annotations.NullMarked;
