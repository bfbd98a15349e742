/** Everything that can go wrong, as unchecked exceptions below one root. */
@NullMarked
package dev.tdjava.errors;

import org.jspecify.annotations.NullMarked;
