/**
 * TDLib by the Foreign Function and Memory interface of JDK 22 and newer, without a JNI library.
 */
@NullMarked
package dev.tdjava.ffm;

import org.jspecify.annotations.NullMarked;
