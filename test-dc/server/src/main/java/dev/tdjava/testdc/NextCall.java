package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.rpc.CallFaults;
import dev.tdjava.testdc.internal.world.RpcError;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What shall go wrong with the next call of a method. */
public final class NextCall {

  private final TestDc dc;
  private final String method;

  NextCall(TestDc dc, String method) {
    this.dc = dc;
    this.method = method;
  }

  /** It is refused with the order to wait that many seconds. */
  public void floodWait(int seconds) {
    fails(420, "FLOOD_WAIT_" + seconds);
  }

  /**
   * It is refused.
   *
   * @param code 400, 401, 403, 406, 420 or 500
   * @param message by Telegram's name, such as {@code PEER_ID_INVALID}
   */
  public void fails(int code, String message) {
    add(new RpcError(code, message), Duration.ZERO);
  }

  /** It is done, but not before that time has passed. */
  public void delay(Duration delay) {
    add(null, delay);
  }

  private void add(@Nullable RpcError error, Duration delay) {
    dc.run(() -> dc.rpc().faults().add(method, new CallFaults.Fault(error, delay)));
  }
}
