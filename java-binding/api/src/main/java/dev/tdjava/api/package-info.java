/**
 * TDLib's objects as immutable records, one for each constructor of its schema and a sealed
 * interface for each class with several; nothing here depends on anything but the JDK.
 */
@NullMarked
package dev.tdjava.api;

import org.jspecify.annotations.NullMarked;
