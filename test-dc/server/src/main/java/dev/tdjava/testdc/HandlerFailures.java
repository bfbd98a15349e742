package dev.tdjava.testdc;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a test's handlers throw on threads of the data centre, where no caller gets it: kept for the
 * test, logged, and handed to the thread's uncaught-exception handler. The thread goes on.
 */
final class HandlerFailures {

  private static final Logger LOG = LoggerFactory.getLogger(HandlerFailures.class);

  private final List<Throwable> kept = new ArrayList<>();
  private boolean ended;

  /** Calls a handler; {@code whose} says in the log which one. */
  void guard(String whose, Runnable handler) {
    try {
      handler.run();
    } catch (Throwable e) { // errors too, and what other JVM languages throw unchecked
      happened(whose, e);
    } finally {
      boolean unused = Thread.interrupted(); // it would close the data centre's own channels
    }
  }

  private void happened(String whose, Throwable failure) {
    synchronized (this) {
      if (ended) {
        LOG.debug("{} failed when the data centre had been closed", whose, failure);
        return;
      }
      kept.add(failure);
    }
    LOG.error("{} failed", whose, failure);
    Thread thread = Thread.currentThread();
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    } catch (RuntimeException | Error e) {
      LOG.error("The uncaught-exception handler failed", e);
    }
  }

  /** Handlers that are at work when the data centre is closed are interrupted, and fail of that. */
  synchronized void end() {
    ended = true;
  }

  /** What was kept, which is not kept any longer. */
  synchronized List<Throwable> take() {
    List<Throwable> taken = List.copyOf(kept);
    kept.clear();
    return taken;
  }
}
