package dev.tdjava.client;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the events of one client: one after another in their order, as long as none of them blocks.
 * An event whose thread waits, or that takes longer than {@link #PATIENCE}, keeps its thread, and
 * another thread goes on with those behind it. So a handler may wait for an answer that is queued
 * behind it.
 */
final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(200);
  private static final AtomicInteger ACTIVE = new AtomicInteger();
  private static final Executor POOL = pool();

  private final Queue<Runnable> events = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Worker> current = new AtomicReference<>();

  // Without a connection there is no receive loop that would call watch().
  private volatile boolean connected;
  private final AtomicBoolean willWatch = new AtomicBoolean();

  // What the last look saw; guarded by this.
  private @Nullable Worker seenWorker;
  private long seenState;
  private long seenAt;

  /** Whether any client of the process has events that run or wait. */
  static boolean anyActive() {
    return ACTIVE.get() > 0;
  }

  /** From now on the receive loop calls {@link #watch}. */
  void connected() {
    connected = true;
  }

  /** The receive loop has called {@link #watch} for the last time; what waits still runs. */
  void disconnected() {
    connected = false;
    watchLater();
  }

  /** Adds an event and sees to it that it runs; from any thread. */
  void add(Runnable event) {
    addQuietly(event);
    wake();
    watchLater();
  }

  /** Adds an event that runs after the next {@link #wake}, if nobody is at work already. */
  void addQuietly(Runnable event) {
    events.add(event);
    Worker worker = current.get();
    if (worker != null && worker.waits()) {
      worker.relieve();
    }
  }

  /** Has somebody run what has been added. */
  void wake() {
    if (current.get() == null && !events.isEmpty()) {
      startIfIdle();
    }
  }

  private void watchLater() {
    if (!connected && !events.isEmpty() && willWatch.compareAndSet(false, true)) {
      Later.run(
          5,
          TimeUnit.MILLISECONDS,
          () ->
              POOL.execute(
                  () -> {
                    willWatch.set(false);
                    watch();
                    watchLater();
                  }));
    }
  }

  /** Relieves a worker that is stuck; called now and then. */
  synchronized void watch() {
    wake(); // should a thread have been refused before
    Worker worker = current.get();
    if (worker == null || events.isEmpty()) {
      seenWorker = null;
      return;
    }
    long state = worker.state.get();
    if (worker.waits()) {
      worker.relieve();
    } else if (worker != seenWorker || state != seenState) {
      seenWorker = worker;
      seenState = state;
      seenAt = System.nanoTime();
    } else if (System.nanoTime() - seenAt > PATIENCE) {
      worker.relieve(state);
    }
  }

  private void startIfIdle() {
    Worker worker = new Worker();
    if (current.compareAndSet(null, worker)) {
      ACTIVE.incrementAndGet();
      begin(worker);
    }
  }

  private void begin(Worker worker) {
    try {
      POOL.execute(worker);
    } catch (Throwable t) { // no thread to be had: the next event tries again
      current.set(null);
      ACTIVE.decrementAndGet();
      throw t;
    }
  }

  private static Executor pool() {
    AtomicInteger number = new AtomicInteger();
    // Threads end a second after their last event: nothing is left behind by a closed client.
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        1,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "td-dispatch-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** One thread's turn at the events. */
  private final class Worker implements Runnable {

    private static final long RELIEVED = -1;

    /** Even between events, odd within one; RELIEVED when another worker has taken over. */
    final AtomicLong state = new AtomicLong();

    private volatile @Nullable Thread thread;

    @Override
    public void run() {
      thread = Thread.currentThread();
      while (true) {
        Runnable event = events.poll();
        if (event == null) {
          if (rest()) {
            return;
          }
        } else if (!handle(event)) {
          return;
        }
      }
    }

    /** Runs an event; false if another worker took over meanwhile. */
    private boolean handle(Runnable event) {
      long inside = state.incrementAndGet();
      try {
        event.run();
      } catch (Throwable t) { // one event's failure is not the next one's
        LOG.error("A handler failed", t);
      }
      return state.compareAndSet(inside, inside + 1);
    }

    /** Gives up the turn unless an event has come meanwhile. */
    private boolean rest() {
      current.set(null);
      ACTIVE.decrementAndGet();
      if (!events.isEmpty() && current.compareAndSet(null, this)) {
        ACTIVE.incrementAndGet();
        return false;
      }
      return true;
    }

    /** Whether the event at work has made its thread wait for something. */
    boolean waits() {
      Thread runner = thread;
      if (runner == null || (state.get() & 1) == 0) {
        return false;
      }
      Thread.State now = runner.getState();
      return now == Thread.State.WAITING || now == Thread.State.TIMED_WAITING;
    }

    void relieve() {
      long inside = state.get();
      // Looked at again: the wait must be one within this very event.
      if ((inside & 1) == 1 && waits()) {
        relieve(inside);
      }
    }

    /** Lets another worker go on, if this one is still at the event of that state. */
    void relieve(long inside) {
      if ((inside & 1) == 1 && inside != RELIEVED && state.compareAndSet(inside, RELIEVED)) {
        Worker next = new Worker();
        current.set(next);
        begin(next);
      }
    }
  }
}
