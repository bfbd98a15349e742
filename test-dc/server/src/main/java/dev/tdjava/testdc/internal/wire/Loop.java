package dev.tdjava.testdc.internal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which the whole server lives: sockets, timers and tasks from other threads.
 *
 * <p>A turn is: the sockets that are ready, then due timers, then posted tasks, then what was left
 * for the turn's end (answers of one turn leave together). A task that throws is logged and ends
 * nothing.
 */
public final class Loop implements Executor, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);

  /** What a registered channel calls when it is ready. */
  interface Ready {
    void ready(SelectionKey key) throws IOException;
  }

  private final Selector selector;
  private final Thread thread;
  private final List<SelectionKey> selected = new ArrayList<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private final ArrayDeque<Runnable> turnEnd = new ArrayDeque<>();

  private final Object lock = new Object();
  private ArrayDeque<Runnable> posted = new ArrayDeque<>(); // guarded by lock
  private boolean closed; // guarded by lock
  private ArrayDeque<Runnable> taken = new ArrayDeque<>();

  /** Starts the thread (a daemon). */
  public Loop(String threadName) {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = new Thread(this::run, threadName);
    thread.setDaemon(true);
    thread.start();
  }

  /** True on the loop's thread. */
  public boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  /**
   * Runs the task on the loop's thread, in the order of the calls. From any thread.
   *
   * @throws RejectedExecutionException once closed
   */
  @Override
  public void execute(Runnable task) {
    if (!message(task)) {
      throw new RejectedExecutionException(thread.getName() + " is closed");
    }
  }

  private boolean message(Runnable task) {
    boolean first;
    synchronized (lock) {
      if (closed) {
        return false;
      }
      first = posted.isEmpty();
      posted.add(task);
    }
    if (first && !isCurrent()) {
      selector.wakeup();
    }
    return true;
  }

  /**
   * Runs the task on the loop's thread and waits for its result; directly when already there. What
   * the task throws is thrown here.
   *
   * @throws IllegalStateException once closed, or when interrupted while waiting
   */
  public <T extends @Nullable Object> T call(Supplier<T> task) {
    if (isCurrent()) {
      return task.get();
    }
    LoopCall<T> call = new LoopCall<>(task);
    if (!message(call)) {
      throw new IllegalStateException(thread.getName() + " is closed");
    }
    return call.await();
  }

  /** Runs the task on the loop's thread when the time has passed. From any thread. */
  public Timer after(Duration delay, Runnable task) {
    Timer timer = new Timer(System.nanoTime() + delay.toNanos(), task);
    if (isCurrent()) {
      timers.add(timer);
    } else {
      execute(() -> timers.add(timer));
    }
    return timer;
  }

  /** Runs the task at the end of this turn. On the loop's thread only. */
  public void atTurnEnd(Runnable task) {
    turnEnd.add(task);
  }

  SelectionKey register(SelectableChannel channel, int operations, Ready ready) throws IOException {
    channel.configureBlocking(false);
    return channel.register(selector, operations, ready);
  }

  /**
   * Lets go of closed sockets at once: a selector keeps them, and their ports, until it selects.
   */
  void releaseClosed() throws IOException {
    selector.selectNow(key -> {});
  }

  private void run() {
    while (!isClosed()) {
      try {
        long timeout = timeout();
        if (timeout == 0) {
          selector.selectNow(selected::add);
        } else {
          selector.select(selected::add, timeout);
        }
      } catch (IOException | RuntimeException e) {
        log.error("The selector failed", e);
      }
      for (SelectionKey key : selected) {
        guard(() -> ready(key));
      }
      selected.clear();
      runTimers();
      runPosted();
      for (Runnable task = turnEnd.poll(); task != null; task = turnEnd.poll()) {
        guard(task);
      }
    }
    finish();
  }

  private boolean isClosed() {
    synchronized (lock) {
      return closed;
    }
  }

  private static void ready(SelectionKey key) {
    try {
      if (key.isValid() && key.attachment() instanceof Ready ready) {
        ready.ready(key);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Milliseconds to sleep at most; 0 when there is something to do at once. */
  private long timeout() {
    synchronized (lock) {
      if (!posted.isEmpty()) {
        return 0;
      }
    }
    while (!timers.isEmpty() && timers.element().isCancelled()) {
      timers.remove();
    }
    Timer next = timers.peek();
    if (next == null) {
      return 60_000;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(next.deadline() - System.nanoTime() + 999_999);
    return Math.max(0, Math.min(millis, 60_000));
  }

  private void runTimers() {
    long now = System.nanoTime();
    for (Timer next = timers.peek(); next != null; next = timers.peek()) {
      if (!next.isCancelled() && next.deadline() - now > 0) {
        return;
      }
      timers.remove();
      if (!next.isCancelled()) {
        guard(next.task());
      }
    }
  }

  private void runPosted() {
    synchronized (lock) {
      ArrayDeque<Runnable> swap = posted;
      posted = taken;
      taken = swap;
    }
    for (Runnable task = taken.poll(); task != null; task = taken.poll()) {
      guard(task);
    }
  }

  // Errors too: an assertion or an overflow in one task must not end the thread of all others.
  private static void guard(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      log.error("A task of the loop failed", e);
    }
  }

  private void finish() {
    List<Runnable> left;
    synchronized (lock) {
      left = List.copyOf(posted);
      posted.clear();
    }
    for (Runnable task : left) {
      if (task instanceof LoopCall<?> call) {
        call.abandon(thread.getName() + " was closed");
      }
    }
    for (SelectionKey key : selector.keys()) {
      closeQuietly(key.channel());
    }
    closeQuietly(selector);
  }

  static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      log.debug("Could not close {}", closeable, e);
    }
  }

  /** Ends the thread and closes the sockets; waits for that, except on the thread itself. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
    }
    selector.wakeup();
    if (isCurrent()) {
      return;
    }
    Uninterrupted.run(thread::join);
  }
}
