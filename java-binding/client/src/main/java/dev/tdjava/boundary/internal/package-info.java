/** The boundary by JNI and by JNA, and the finding, checking and keeping of native files. */
@NullMarked
package dev.tdjava.boundary.internal;

import org.jspecify.annotations.NullMarked;
