/** What users tell of themselves, and who may see it. */
@NullMarked
package dev.tdjava.testdc.internal.topic.account;

import org.jspecify.annotations.NullMarked;
