/** What messages carry beside their text. */
@NullMarked
package dev.tdjava.testdc.internal.topic.media;

import org.jspecify.annotations.NullMarked;
