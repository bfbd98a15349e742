package dev.tdjava.api;

/**
 * Marks the requests that TDLib can answer at once, without a client and on the calling thread;
 * TDLib refuses to execute any other.
 */
public interface TdSynchronous {}
