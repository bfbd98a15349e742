package dev.tdjava.telegram.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** TDLib's dates, which are seconds since 1970 in UTC. */
public final class Dates {

  private Dates() {}

  /**
   * The time of a date.
   *
   * @param date such as {@code Message.date()}; TDLib says 0 where there is none
   * @return the time, or null for 0
   */
  public static @Nullable Instant instant(int date) {
    return date == 0 ? null : Instant.ofEpochSecond(date);
  }
}
