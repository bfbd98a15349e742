package dev.tdjava.errors;

import java.time.Duration;

/**
 * Telegram wants fewer requests of this kind. TDLib has already waited and retried by itself, up to
 * a minute in all for users and eight seconds for bots, before it gives this answer.
 */
public final class FloodWaitException extends TdErrorException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  FloodWaitException(int code, String errorMessage, String requestType, Duration retryAfter) {
    super(code, errorMessage, requestType);
    this.retryAfter = retryAfter;
  }

  /** Also for {@code "FLOOD_WAIT"}: TDLib has a text of its own in place of that name. */
  @Override
  public boolean isNamed(String name) {
    return withoutNumbers(name).equals("FLOOD_WAIT") || super.isNamed(name);
  }

  /** How long to wait before the request may be sent again; whole seconds. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
