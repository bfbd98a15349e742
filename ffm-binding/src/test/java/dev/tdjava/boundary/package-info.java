@NullMarked
package dev.tdjava.boundary;

import org.jspecify.annotations.NullMarked;
