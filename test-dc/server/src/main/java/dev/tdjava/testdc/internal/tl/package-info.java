/**
 * TL, Telegram's binary serialization: objects by name, and layers that say how they are written.
 */
@NullMarked
package dev.tdjava.testdc.internal.tl;

import org.jspecify.annotations.NullMarked;
