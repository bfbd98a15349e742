package dev.tdjava.testdc;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Lets threads wait for what happens in the data centre, without looking again and again. */
final class Conditions {

  private long version;

  synchronized void happened() {
    version++;
    notifyAll();
  }

  private synchronized long version() {
    return version;
  }

  void await(String what, BooleanSupplier condition, Duration patience, Supplier<String> context) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      long seen = version();
      if (condition.getAsBoolean()) {
        return;
      }
      if (!changedSince(seen, end)) {
        throw new AssertionError(
            "Within "
                + patience.toSeconds()
                + " s this did not come true: "
                + what
                + ".\n"
                + context.get());
      }
    }
  }

  /** Waits for a change after that version; false if the time is over. */
  private synchronized boolean changedSince(long seen, long end) {
    while (version == seen) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting", e);
      }
    }
    return true;
  }
}
