package dev.tdjava.api;

/**
 * A request to TDLib.
 *
 * @param <R> what TDLib answers when the request succeeds
 */
public interface TdFunction<R extends TdObject> extends TdObject {}
