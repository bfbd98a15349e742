package dev.tdjava.testdc.internal.mtproto;

import java.time.Clock;
import java.time.Duration;

/** The server's time as clients see it, and the message ids made of it. */
final class ServerClock {
  private final Clock clock = Clock.systemUTC();
  private Duration offset = Duration.ZERO;
  private long lastId;

  void offset(Duration offset) {
    this.offset = offset;
    lastId = 0;
  }

  /** Unix time in seconds. */
  long seconds() {
    return millis() / 1000;
  }

  private long millis() {
    return clock.millis() + offset.toMillis();
  }

  /** A new id, higher than all before; 1 modulo 4 for answers, else 3. */
  long nextId(boolean answer) {
    long millis = millis();
    long id = ((millis / 1000) << 32) + ((millis % 1000) << 32) / 1000;
    id = Math.max(id & ~3L, (lastId & ~3L) + 4);
    lastId = id | (answer ? 1 : 3);
    return lastId;
  }

  /** The unix time in a message id. */
  static long secondsOf(long messageId) {
    return messageId >>> 32;
  }
}
