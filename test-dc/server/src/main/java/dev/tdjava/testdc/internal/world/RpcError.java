package dev.tdjava.testdc.internal.world;

/** What a request is refused with, by Telegram's own codes and names. */
public final class RpcError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int code;

  public RpcError(int code, String name) {
    super(name, null, false, false);
    this.code = code;
  }

  /** The commonest kind: the request itself is wrong. */
  public static RpcError bad(String name) {
    return new RpcError(400, name);
  }

  public static RpcError forbidden(String name) {
    return new RpcError(403, name);
  }

  public int code() {
    return code;
  }

  public String name() {
    return String.valueOf(getMessage());
  }
}
