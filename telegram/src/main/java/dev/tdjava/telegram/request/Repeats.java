package dev.tdjava.telegram.request;

import dev.tdjava.api.TdFunction;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which requests are sent again after an error of Telegram's servers (code 500 and above), and how
 * often. A request that changes something might be done twice, so only those that read are.
 *
 * @param attempts how often a request is sent at most, at least 1
 * @param pause before the second attempt; it doubles before each further one
 * @param which the requests that may be repeated
 */
public record Repeats(int attempts, Duration pause, Predicate<? super TdFunction<?>> which) {

  private static final List<String> READING =
      List.of("get", "search", "load", "check", "can", "open", "close", "view", "read");

  /** Three attempts, with pauses of 0.5 and 1 second, for requests that read. */
  public static final Repeats STANDARD = new Repeats(3, Duration.ofMillis(500), Repeats::reads);

  /** Nothing is sent again. */
  public static final Repeats NONE = new Repeats(1, Duration.ZERO, request -> false);

  public Repeats {
    Objects.requireNonNull(which, "which must not be null");
    if (attempts < 1) {
      throw new IllegalArgumentException("A request needs one attempt at least, not " + attempts);
    }
    if (pause.isNegative()) {
      throw new IllegalArgumentException("The pause is negative: " + pause);
    }
  }

  /** Whether a request changes nothing that is not the same after a second time, by its name. */
  public static boolean reads(TdFunction<?> request) {
    String name = request.typeName();
    for (String verb : READING) {
      if (name.startsWith(verb)
          && name.length() > verb.length()
          && Character.isUpperCase(name.charAt(verb.length()))) {
        return !name.startsWith("checkAuthentication"); // a wrong code counts
      }
    }
    return false;
  }
}
