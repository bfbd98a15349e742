package dev.tdjava.telegram.request;

import dev.tdjava.api.TdFunction;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What to do when Telegram wants fewer requests of a kind: {@link
 * dev.tdjava.errors.FloodWaitException}. TDLib has waited by itself before, up to a minute for
 * users and eight seconds for bots.
 *
 * @param longest the longest wait that is waited out; longer ones fail the request at once. Zero
 *     waits for none
 * @param attempts how often a request is sent at most, at least 1
 * @param which the requests for which is waited
 * @param before called before each wait, on the thread that brought the answer; what it throws
 *     fails the request
 */
public record FloodWaits(
    Duration longest,
    int attempts,
    Predicate<? super TdFunction<?>> which,
    Consumer<? super Wait> before) {

  /**
   * A wait that is about to begin.
   *
   * @param request what was refused
   * @param time how long until it is sent again
   * @param attempt how often it was sent, from 1
   */
  public record Wait(TdFunction<?> request, Duration time, int attempt) {}

  /** Waits of up to 30 seconds, three attempts, for all requests. */
  public static final FloodWaits STANDARD =
      new FloodWaits(Duration.ofSeconds(30), 3, request -> true, wait -> {});

  /** Every flood wait fails its request. */
  public static final FloodWaits NONE =
      new FloodWaits(Duration.ZERO, 1, request -> false, wait -> {});

  public FloodWaits {
    Objects.requireNonNull(which, "which must not be null");
    Objects.requireNonNull(before, "before must not be null");
    if (longest.isNegative()) {
      throw new IllegalArgumentException("The longest flood wait is negative: " + longest);
    }
    if (attempts < 1) {
      throw new IllegalArgumentException("A request needs one attempt at least, not " + attempts);
    }
  }

  public FloodWaits longest(Duration time) {
    return new FloodWaits(time, attempts, which, before);
  }

  public FloodWaits attempts(int number) {
    return new FloodWaits(longest, number, which, before);
  }

  public FloodWaits only(Predicate<? super TdFunction<?>> requests) {
    return new FloodWaits(longest, attempts, requests, before);
  }

  public FloodWaits before(Consumer<? super Wait> listener) {
    return new FloodWaits(longest, attempts, which, listener);
  }
}
