/** What the topics share. */
@NullMarked
package dev.tdjava.telegram.internal;

import org.jspecify.annotations.NullMarked;
