package dev.tdjava.telegram.request;

import java.time.Duration;
import java.util.Objects;

/**
 * How requests are sent: whether they wait for the login, how long an answer may take, and what is
 * sent again. Immutable; each method gives another policy.
 *
 * @param waitsUntilReady whether requests that need a login wait for {@code
 *     authorizationStateReady}, or are sent and fail at once
 * @param timeLimit from the subscription to the answer with all waits, or zero for none; kept to a
 *     quarter of a second. Downloads that are awaited ({@code downloadFile} with {@code
 *     synchronous}) have none
 * @param floodWaits what to do when Telegram wants fewer requests
 * @param repeats what to send again after an error of the server
 * @param loadsChats whether a chat that TDLib does not know ("Chat not found") is loaded once by
 *     its id, and the request sent again
 * @param pacing how fast messages may be sent
 */
public record RequestPolicy(
    boolean waitsUntilReady,
    Duration timeLimit,
    FloodWaits floodWaits,
    Repeats repeats,
    boolean loadsChats,
    Pacing pacing) {

  /**
   * Waits for the login, two minutes for an answer; short flood waits are waited out, requests that
   * read are repeated, unknown chats loaded, and nothing is paced.
   */
  public static final RequestPolicy STANDARD =
      new RequestPolicy(
          true,
          Duration.ofMinutes(2),
          FloodWaits.STANDARD,
          Repeats.STANDARD,
          true,
          Pacing.unlimited());

  /** Sends each request once and hands over whatever comes, as the client underneath does. */
  public static final RequestPolicy BARE =
      new RequestPolicy(
          false, Duration.ZERO, FloodWaits.NONE, Repeats.NONE, false, Pacing.unlimited());

  public RequestPolicy {
    Objects.requireNonNull(floodWaits, "floodWaits must not be null");
    Objects.requireNonNull(repeats, "repeats must not be null");
    Objects.requireNonNull(pacing, "pacing must not be null");
    if (timeLimit.isNegative()) {
      throw new IllegalArgumentException("The time limit is negative: " + timeLimit);
    }
  }

  public RequestPolicy waitsUntilReady(boolean waits) {
    return new RequestPolicy(waits, timeLimit, floodWaits, repeats, loadsChats, pacing);
  }

  public RequestPolicy timeLimit(Duration limit) {
    return new RequestPolicy(waitsUntilReady, limit, floodWaits, repeats, loadsChats, pacing);
  }

  public RequestPolicy floodWaits(FloodWaits waits) {
    return new RequestPolicy(waitsUntilReady, timeLimit, waits, repeats, loadsChats, pacing);
  }

  public RequestPolicy repeats(Repeats which) {
    return new RequestPolicy(waitsUntilReady, timeLimit, floodWaits, which, loadsChats, pacing);
  }

  public RequestPolicy loadsChats(boolean loads) {
    return new RequestPolicy(waitsUntilReady, timeLimit, floodWaits, repeats, loads, pacing);
  }

  public RequestPolicy pacing(Pacing how) {
    return new RequestPolicy(waitsUntilReady, timeLimit, floodWaits, repeats, loadsChats, how);
  }
}
