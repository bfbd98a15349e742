/** Tests of the boundary: one contract for all of them, and the loading of natives. */
@NullMarked
package dev.tdjava.boundary;

import org.jspecify.annotations.NullMarked;
