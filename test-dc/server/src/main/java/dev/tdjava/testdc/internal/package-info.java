/** All topics of this data centre, put together. */
@NullMarked
package dev.tdjava.testdc.internal;

import org.jspecify.annotations.NullMarked;
