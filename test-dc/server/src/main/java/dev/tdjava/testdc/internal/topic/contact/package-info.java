/** Whom users know, whom they block, and how they find each other. */
@NullMarked
package dev.tdjava.testdc.internal.topic.contact;

import org.jspecify.annotations.NullMarked;
