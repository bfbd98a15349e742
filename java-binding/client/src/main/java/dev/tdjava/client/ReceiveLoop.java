package dev.tdjava.client;

import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.ReceiveBuffer;
import dev.tdjava.boundary.internal.ProcessClaim;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.errors.SessionEnd;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of the process that receives from TDLib. It starts with the first open client and
 * ends with the last; it decodes and hands on, and never runs an application's code.
 */
final class ReceiveLoop {

  private static final ReceiveLoop INSTANCE = new ReceiveLoop();
  private static final int BATCH = 64;

  // Not longer: an application's thread can start a handler that blocks while the loop is idle.
  private static final double IDLE_SECONDS = 0.25;
  private static final long LONG_PATIENCE = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long SHORT_PATIENCE = TimeUnit.MICROSECONDS.toNanos(50);
  private static final long SHUTDOWN_SECONDS = 20;

  private final Map<Integer, Connection> connections = new ConcurrentHashMap<>();
  private final Set<Connection> batch = new LinkedHashSet<>(); // the loop's alone
  private final Set<Connection> stuck = new LinkedHashSet<>(); // closed, but without a thread
  private long patience = LONG_PATIENCE; // in nanoseconds; the loop's alone
  private long relieved = System.nanoTime() - LONG_PATIENCE; // when a handler was last; likewise
  private @Nullable Thread thread; // guarded by this; the last one, which may have ended
  private boolean running; // guarded by this
  private final ShutdownHook hook = new ShutdownHook(this::shutDown);

  private ReceiveLoop() {}

  static ReceiveLoop instance() {
    return INSTANCE;
  }

  /** What closes clients that are open when the JVM shuts down. */
  ShutdownHook hook() {
    return hook;
  }

  /**
   * Begins to receive for a connection; the loop is started where it is not running.
   *
   * @throws dev.tdjava.errors.TdClosedException if the JVM is shutting down
   */
  synchronized void open(Connection connection, Boundary boundary) {
    hook.refuseIfBegun();
    if (running) {
      connections.put(connection.id(), connection);
      return;
    }
    Library.claim(boundary);
    try {
      hook.add();
      connections.put(connection.id(), connection);
      Thread loop = new Thread(() -> run(boundary), ProcessClaim.RECEIVING_THREAD);
      loop.setDaemon(true);
      thread = loop;
      running = true;
      loop.start();
    } catch (Throwable t) { // no thread to be had, or the JVM is shutting down
      running = false;
      thread = null;
      connections.remove(connection.id());
      hook.remove();
      Library.release(boundary);
      throw t;
    }
  }

  /** Waits until the loop has ended, if it has nothing left to receive for. */
  void awaitEndIfIdle() throws InterruptedException {
    Thread loop;
    synchronized (this) {
      loop = connections.isEmpty() ? thread : null;
    }
    if (loop != null) {
      loop.join();
    }
  }

  private void run(Boundary boundary) {
    ReceiveBuffer buffer = new ReceiveBuffer();
    Envelope envelope = new Envelope();
    JsonReader in = new JsonReader();
    long watched = System.nanoTime();
    while (!ended(boundary)) {
      try {
        receiveBatch(boundary, buffer, envelope, in);
        long now = System.nanoTime();
        if (now - watched > patience) {
          watch(now);
          watched = now;
        }
      } catch (Throwable t) { // the loop goes on: all clients live by it
        RepeatedFailures.report("A message from TDLib could not be handled", t);
      }
    }
  }

  /** Relieves handlers that block; looks again soon after one, as they come in series. */
  private void watch(long now) {
    for (Connection connection : connections.values()) {
      if (connection.watch()) {
        relieved = now;
      }
    }
    patience = now - relieved < LONG_PATIENCE ? SHORT_PATIENCE : LONG_PATIENCE;
  }

  /**
   * Waits for a message and takes with it what else is there, so that dispatching threads are woken
   * once for all of it: to wake one costs more than to handle a message.
   */
  private void receiveBatch(
      Boundary boundary, ReceiveBuffer buffer, Envelope envelope, JsonReader in) {
    boolean came = boundary.receive(waitSeconds(), buffer);
    try {
      for (int taken = 1; came; taken++) {
        handle(buffer, envelope, in);
        came = taken < BATCH && boundary.receive(0, buffer);
      }
    } finally {
      batch.forEach(Connection::wake);
      batch.clear();
      buffer.shrink();
      in.release();
    }
  }

  private double waitSeconds() {
    if (!Dispatcher.anyActive()) {
      return IDLE_SECONDS;
    }
    if (patience == LONG_PATIENCE) {
      return LONG_PATIENCE / 1e9;
    }
    LockSupport.parkNanos(SHORT_PATIENCE); // TDLib waits for whole milliseconds only
    return 0;
  }

  private void handle(ReceiveBuffer buffer, Envelope envelope, JsonReader in) {
    if (!envelope.open(buffer.bytes(), buffer.length())) {
      return;
    }
    Connection connection = connections.get(envelope.clientId());
    if (connection == null) {
      return; // late answers to a closed client
    }
    batch.add(connection);
    if (buffer.isTail()) {
      connection.receivedTooMuch(envelope, buffer.fullLength());
      return;
    }
    in.reset(buffer.bytes(), envelope.bodyLength());
    if (connection.received(envelope, buffer.bytes(), in)) {
      connections.remove(envelope.clientId());
      connection.closed();
      if (connection.isStuck()) {
        stuck.add(connection);
      }
    }
  }

  private boolean ended(Boundary boundary) {
    stuck.removeIf(
        closed -> {
          closed.wake();
          return !closed.isStuck();
        });
    if (!connections.isEmpty() || !stuck.isEmpty()) {
      return false;
    }
    synchronized (this) {
      if (!connections.isEmpty()) {
        return false;
      }
      running = false;
      hook.remove();
      Library.release(boundary);
      return true;
    }
  }

  /** Closes what is open and waits for it; called by the shutdown hook. */
  private void shutDown() {
    Thread loop;
    synchronized (this) {
      loop = thread;
    }
    if (loop == null) {
      return;
    }
    List<CompletableFuture<SessionEnd>> closing =
        connections.values().stream().map(Connection::close).toList();
    try {
      loop.join(TimeUnit.SECONDS.toMillis(SHUTDOWN_SECONDS));
      if (loop.isAlive()) {
        Failures.warn(closing.size() + " clients did not close within " + SHUTDOWN_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
