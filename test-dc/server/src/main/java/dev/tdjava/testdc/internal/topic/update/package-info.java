/** What a client asks when it may have missed something. */
@NullMarked
package dev.tdjava.testdc.internal.topic.update;

import org.jspecify.annotations.NullMarked;
