/**
 * The JSON reader and writer that the generated codecs drive, made for the form in which TDLib
 * prints: ASCII, no white space, {@code @type} first, fields in the order of the schema.
 */
@NullMarked
package dev.tdjava.codec.internal;

import org.jspecify.annotations.NullMarked;
