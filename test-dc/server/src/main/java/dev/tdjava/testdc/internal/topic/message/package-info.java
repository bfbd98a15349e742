/** Messages: writing, reading, changing, finding, pinning and scheduling them. */
@NullMarked
package dev.tdjava.testdc.internal.topic.message;

import org.jspecify.annotations.NullMarked;
