/** Where descriptions for the Javadoc come from; a build without any of them works too. */
@NullMarked
package dev.tdjava.codegen.prose;

import org.jspecify.annotations.NullMarked;
