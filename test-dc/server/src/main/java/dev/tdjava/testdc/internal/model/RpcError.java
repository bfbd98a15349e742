package dev.tdjava.testdc.internal.model;

import org.jspecify.annotations.Nullable;

/** What a request is refused with, by Telegram's own codes and names. */
public final class RpcError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int code;
  private final @Nullable String part;

  public RpcError(int code, String name) {
    this(code, name, null);
  }

  private RpcError(int code, String name, @Nullable String part) {
    super(name, null, false, false);
    this.code = code;
    this.part = part;
  }

  /** The commonest kind: the request itself is wrong. */
  public static RpcError bad(String name) {
    return new RpcError(400, name);
  }

  /**
   * What this data centre does not do as Telegram does, and so not at all.
   *
   * @param part what in the request it is
   */
  public static RpcError notServed(String part) {
    return new RpcError(400, "METHOD_NOT_SERVED", part);
  }

  public static RpcError forbidden(String name) {
    return new RpcError(403, name);
  }

  /** What in the request is not served, or null if that is not why. */
  public @Nullable String part() {
    return part;
  }

  public int code() {
    return code;
  }

  public String name() {
    return String.valueOf(getMessage());
  }
}
