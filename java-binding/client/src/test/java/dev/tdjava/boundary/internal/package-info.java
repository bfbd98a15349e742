/** Tests of the finding, checking and keeping of native files. */
@NullMarked
package dev.tdjava.boundary.internal;

import org.jspecify.annotations.NullMarked;
