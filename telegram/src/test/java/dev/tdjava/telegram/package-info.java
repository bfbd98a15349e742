/** What holds for all topics. */
@NullMarked
package dev.tdjava.telegram;

import org.jspecify.annotations.NullMarked;
