package dev.tdjava.client;

import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads on which events of all clients run: one for each client that has events, and one more
 * for each handler that blocks, up to a bound.
 */
final class DispatchThreads {

  /** The property with the bound. */
  static final String BOUND_PROPERTY = "tdjava.dispatch.blocked";

  static final int DEFAULT_BOUND = 256;

  private static final Logger LOG = LoggerFactory.getLogger(DispatchThreads.class);
  private static final DispatchThreads INSTANCE = new DispatchThreads(bound());

  private final int bound;
  private final Executor pool;
  private final AtomicInteger blocked = new AtomicInteger();
  private final AtomicBoolean warned = new AtomicBoolean();

  DispatchThreads(int bound) {
    this(bound, daemons());
  }

  DispatchThreads(int bound, ThreadFactory factory) {
    this.bound = bound;
    // Threads end a second after their last event: nothing is left behind by a closed client.
    this.pool =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
  }

  static DispatchThreads instance() {
    return INSTANCE;
  }

  /** Runs a task on one of these threads; false where no thread is to be had. */
  boolean execute(Runnable task) {
    try {
      pool.execute(task);
      return true;
    } catch (Throwable t) { // memory or threads are used up: whoever asks tries again later
      return false;
    }
  }

  /** The same in five milliseconds. */
  boolean executeLater(Runnable task) {
    try {
      Object unused = Later.run(5, TimeUnit.MILLISECONDS, () -> execute(task));
      return true;
    } catch (Throwable t) {
      return false;
    }
  }

  /** Counts one more blocked handler; false if others must not go on because of it. */
  boolean block() {
    return blocked.getAndUpdate(now -> now < bound ? now + 1 : now) < bound;
  }

  /** Says where a handler blocks when there are nearly too many. */
  void warnIfNear(Thread thread) {
    int now = blocked.get();
    if (now >= bound - bound / 4 && warned.compareAndSet(false, true)) {
      StackTraceElement[] stack = thread.getStackTrace();
      if (!execute(() -> warn(now, thread.getName(), stack))) { // not on the receiving thread
        warned.set(false);
      }
    }
  }

  /** A handler that was blocked has returned. */
  void unblock() {
    if (blocked.decrementAndGet() < bound / 2) {
      warned.set(false);
    }
  }

  private void warn(int now, String name, StackTraceElement[] stack) {
    LOG.warn(
        "{} handlers of updates and answers block at once; at {} (property {}) the events behind"
            + " them wait until one returns. Let handlers wait elsewhere (observeOn, thenAcceptAsync)."
            + " One of them, {}, is at:\n{}",
        now,
        bound,
        BOUND_PROPERTY,
        name,
        Arrays.stream(stack).map(frame -> "\tat " + frame).collect(Collectors.joining("\n")));
  }

  private static int bound() {
    String text = System.getProperty(BOUND_PROPERTY);
    if (text == null) {
      return DEFAULT_BOUND;
    }
    try {
      int bound = Integer.parseInt(text.strip());
      if (bound >= 1) {
        return bound;
      }
    } catch (NumberFormatException e) {
      LOG.debug("Not a number", e);
    }
    LOG.warn(
        "The property {} must be a number from 1 on, not '{}'; {} is taken",
        BOUND_PROPERTY,
        text,
        DEFAULT_BOUND);
    return DEFAULT_BOUND;
  }

  private static ThreadFactory daemons() {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "td-dispatch-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
