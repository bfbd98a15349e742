package dev.tdjava.testdc.internal.wire;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A task with a result that another thread waits for. */
final class LoopCall<T extends @Nullable Object> implements Runnable {
  private final Supplier<T> task;
  private final CountDownLatch done = new CountDownLatch(1);
  private @Nullable T result;
  private @Nullable Throwable failure;

  LoopCall(Supplier<T> task) {
    this.task = task;
  }

  @Override
  public void run() {
    try {
      result = task.get();
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    done.countDown();
  }

  void abandon(String why) {
    failure = new IllegalStateException(why);
    done.countDown();
  }

  @SuppressWarnings("NullAway") // the result is what the task gave, null only where T allows it
  T await() {
    Uninterrupted.run(done::await); // the loop never waits, so this takes a moment
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    return result;
  }
}
