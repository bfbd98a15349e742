package dev.tdjava.client;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs the events of one client: one after another in their order, as long as none of them blocks.
 * A call whose thread waits, or that takes longer than {@link #PATIENCE}, keeps its thread, and
 * another thread goes on with those behind it. So a handler may wait for an answer that is queued
 * behind it.
 */
final class Dispatcher {

  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long IN_SERIES = TimeUnit.MILLISECONDS.toNanos(10);

  /** What {@link #here} says where nothing is handed over. */
  static final long NOWHERE = -1;

  private static final AtomicInteger ACTIVE = new AtomicInteger();
  private static final ThreadLocal<@Nullable Worker> HERE = new ThreadLocal<>();

  private final DispatchThreads threads;
  private final EventQueue events = new EventQueue();
  private final History history = new History(UpdateStreams.TYPE_COUNT, events::turn);
  private final AtomicReference<@Nullable Worker> current = new AtomicReference<>();

  // The event whose turn it is, and how far it has come; the current worker's alone.
  private Event event = Event.of(0, () -> {});
  private int calls;
  private int nextCall;

  // Without a connection there is no receive loop that would call watch().
  private volatile boolean connected;
  private final AtomicBoolean willWatch = new AtomicBoolean();

  // What the last look saw; guarded by this.
  private @Nullable Worker seenWorker;
  private long seenState;
  private long seenAt;
  private long patience = PATIENCE;

  Dispatcher() {
    this(DispatchThreads.instance());
  }

  Dispatcher(DispatchThreads threads) {
    this.threads = threads;
  }

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
    awake();
  }

  /** Adds an event that runs after the next {@link #wake}, if nobody is at work already. */
  void addQuietly(Runnable event) {
    addQuietly(Event.of(history.last(), event));
  }

  /** The same. */
  void addQuietly(Event event) {
    events.add(event);
    Worker worker = current.get();
    if (worker != null && worker.waits()) {
      worker.relieve();
    }
  }

  /** Has somebody run what has been added. */
  void wake() {
    if (isStuck()) {
      startIfIdle();
    }
  }

  /** Whether events wait and nobody is at work. */
  boolean isStuck() {
    return current.get() == null && hasMore();
  }

  /** Adds an event among those that wait, where its number belongs; {@link #awake} follows. */
  void addLate(Event event) {
    events.addLate(event);
  }

  /** Sees to it that what has been added runs; from any thread. */
  void awake() {
    wake();
    watchLater();
  }

  /** Whether nobody is being handed anything, nor will be before something is added. */
  boolean isIdle() {
    return current.get() == null && events.isEmpty() && !history.isHeld();
  }

  /** The updates that were received of late. */
  History history() {
    return history;
  }

  /**
   * The number of the event that this very thread is being handed; {@link #NOWHERE} on a thread
   * that is handed none.
   */
  long here() {
    Worker worker = HERE.get();
    return worker != null && worker.belongsTo(this) ? worker.at : NOWHERE;
  }

  /** This very thread is being handed what was received at that number, maybe long ago. */
  void at(long number) {
    Worker worker = HERE.get();
    if (worker != null && worker.belongsTo(this)) {
      worker.at = number;
    }
  }

  private void watchLater() {
    if (!connected && !events.isEmpty() && willWatch.compareAndSet(false, true)) {
      boolean will =
          threads.executeLater(
              () -> {
                willWatch.set(false);
                watch();
                watchLater();
              });
      willWatch.compareAndSet(true, will);
    }
  }

  /**
   * Relieves a worker that is stuck; called now and then.
   *
   * @return whether one was: then others may be soon, as handlers that block come in series
   */
  synchronized boolean watch() {
    wake(); // should a thread have been refused before
    Worker worker = current.get();
    if (worker == null || !hasMore()) {
      seenWorker = null;
      patience = PATIENCE;
      return false;
    }
    long state = worker.state.get();
    if (worker.waits()) {
      return worker.relieve();
    }
    if (worker != seenWorker || state != seenState) {
      seenWorker = worker;
      seenState = state;
      seenAt = System.nanoTime();
      return false;
    }
    if (worker.isLocked() && worker.relieve(state)) {
      return true;
    }
    if (System.nanoTime() - seenAt > patience && worker.relieve(state)) {
      patience = IN_SERIES; // what takes long comes in series, such as input and output
      return true;
    }
    return false;
  }

  /** Whether anything waits behind the call that runs now; read without the turn, as a hint. */
  private boolean hasMore() {
    return !events.isEmpty() || nextCall < calls;
  }

  private void startIfIdle() {
    Worker worker = new Worker();
    if (current.compareAndSet(null, worker)) {
      ACTIVE.incrementAndGet();
      begin(worker);
    }
  }

  private void begin(Worker worker) {
    if (!threads.execute(worker)) { // no thread to be had: the next event or look tries again
      current.set(null);
      ACTIVE.decrementAndGet();
    }
  }

  /** Goes to the next event that has somebody to be called; false if there is none. */
  private boolean advance() {
    while (nextCall == calls) {
      Event next = events.take();
      if (next == null) {
        return false;
      }
      event = next;
      nextCall = 0;
      calls = next.calls();
    }
    return true;
  }

  /** One thread's turn at the events. */
  private final class Worker implements Runnable {

    private static final long RELIEVED = -1;

    /** Even between calls, odd within one; RELIEVED when another worker has taken over. */
    final AtomicLong state = new AtomicLong();

    private volatile @Nullable Thread thread;

    /** The number of what its call is being handed; its thread's to write. */
    volatile long at = NOWHERE;

    boolean belongsTo(Dispatcher dispatcher) {
      return dispatcher == Dispatcher.this;
    }

    @Override
    public void run() {
      thread = Thread.currentThread();
      HERE.set(this);
      try {
        while (advance() ? handle(event, nextCall++) : !rest()) {}
      } finally {
        HERE.remove();
      }
    }

    /** Makes a call; false if another worker took over meanwhile. */
    private boolean handle(Event mine, int call) {
      at = mine.number;
      long inside = state.incrementAndGet();
      try {
        mine.call(call);
      } catch (Throwable t) { // one event's failure is not the next one's
        Failures.report("A handler failed", t);
      }
      boolean unused = Thread.interrupted(); // for the next one the thread is as new
      if (state.compareAndSet(inside, inside + 1)) {
        return true;
      }
      at = NOWHERE;
      history.release();
      threads.unblock();
      return false;
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

    /** Whether the call at work has made its thread wait for something. */
    boolean waits() {
      Thread runner = thread;
      if (runner == null || (state.get() & 1) == 0) {
        return false;
      }
      Thread.State now = runner.getState();
      return now == Thread.State.WAITING || now == Thread.State.TIMED_WAITING;
    }

    /** Whether it waits for a lock, which may be for a moment only. */
    boolean isLocked() {
      Thread runner = thread;
      return runner != null && runner.getState() == Thread.State.BLOCKED;
    }

    boolean relieve() {
      long inside = state.get();
      // Looked at again: the wait must be one within this very call.
      return (inside & 1) == 1 && waits() && relieve(inside);
    }

    /** Lets another worker go on, if this one is still at the call of that state. */
    boolean relieve(long inside) {
      Thread stuck = thread;
      if ((inside & 1) == 0 || inside == RELIEVED || stuck == null || !threads.block()) {
        return false;
      }
      Worker next = new Worker();
      history.hold(at); // before its thread can come back and release it
      if (!state.compareAndSet(inside, RELIEVED)) {
        history.release();
        threads.unblock();
        return false;
      }
      current.set(next);
      begin(next);
      threads.warnIfNear(stuck);
      return true;
    }
  }
}
