/** Requests by a policy: when to wait, how long, and what to send again. */
@NullMarked
package dev.tdjava.telegram.request;

import org.jspecify.annotations.NullMarked;
