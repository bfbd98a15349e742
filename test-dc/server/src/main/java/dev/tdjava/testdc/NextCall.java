package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.RpcError;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What shall go wrong with the next call of a method. */
public final class NextCall {

  /** What methods are refused with, as on core.telegram.org/api/errors, and at time-outs. */
  private static final Set<Integer> CODES = Set.of(303, 400, 401, 403, 404, 406, 420, 500, -503);

  private final TestDc dc;
  private final String method;

  NextCall(TestDc dc, String method) {
    this.dc = dc;
    this.method = method;
  }

  /** It is refused with the order to wait that many seconds, one or more. */
  public void floodWait(int seconds) {
    fails(420, "FLOOD_WAIT_" + Arguments.atLeast(1, seconds, "The seconds of a flood wait"));
  }

  /**
   * It is refused.
   *
   * @param code 303, 400, 401, 403, 404, 406, 420, 500 or -503
   * @param message by Telegram's name, such as {@code PEER_ID_INVALID}
   * @throws IllegalArgumentException if Telegram has no such code, or there is no message
   */
  public void fails(int code, String message) {
    if (!CODES.contains(code)) {
      throw new IllegalArgumentException(
          "Telegram refuses nothing with the code "
              + code
              + ", but with 303, 400, 401, 403, 404, 406, 420, 500 or -503");
    }
    add(new RpcError(code, Arguments.notBlank(message, "The error's message")), Duration.ZERO);
  }

  /** It is done, but not before that time has passed. */
  public void delay(Duration delay) {
    add(null, Arguments.notNegative(delay, "The delay"));
  }

  private void add(@Nullable RpcError error, Duration delay) {
    dc.fault(method, error, delay);
  }
}
