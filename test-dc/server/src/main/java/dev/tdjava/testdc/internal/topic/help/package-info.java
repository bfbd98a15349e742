/** What a client asks to get going: where the data centres are, and how it shall behave. */
@NullMarked
package dev.tdjava.testdc.internal.topic.help;

import org.jspecify.annotations.NullMarked;
