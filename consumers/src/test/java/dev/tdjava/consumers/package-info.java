/** What holds for all artifacts together. */
@NullMarked
package dev.tdjava.consumers;

import org.jspecify.annotations.NullMarked;
