/** Sources to disk, touching only what changed, so that nothing is compiled in vain. */
@NullMarked
package dev.tdjava.codegen.output;

import org.jspecify.annotations.NullMarked;
