package dev.tdjava.benchmarks.endtoend;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Waits for a number of things, or for the first that fails. */
final class Countdown {

  private static final long PATIENCE_MINUTES = 5;

  private final AtomicInteger left;
  private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

  Countdown(int count) {
    left = new AtomicInteger(count);
  }

  void one() {
    if (left.decrementAndGet() == 0) {
      done.complete(null);
    }
  }

  /** For {@link CompletableFuture#whenComplete}. */
  void answered(@Nullable Object answer, @Nullable Throwable failure) {
    if (failure != null) {
      done.completeExceptionally(failure);
    } else {
      one();
    }
  }

  void await() throws Exception {
    done.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
  }
}
