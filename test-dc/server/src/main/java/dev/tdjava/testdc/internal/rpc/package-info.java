/** Telegram's methods: what each request does to the world, and what it answers. */
@NullMarked
package dev.tdjava.testdc.internal.rpc;

import org.jspecify.annotations.NullMarked;
