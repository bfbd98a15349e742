/**
 * Clients: one receive loop a process takes what TDLib says, and hands each client its answers as
 * futures and its updates as streams, in TDLib's order.
 */
@NullMarked
package dev.tdjava.client;

import org.jspecify.annotations.NullMarked;
