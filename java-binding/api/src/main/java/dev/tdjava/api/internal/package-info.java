/** What the generated records use to keep their promises; not meant for applications. */
@NullMarked
package dev.tdjava.api.internal;

import org.jspecify.annotations.NullMarked;
