package dev.tdjava.client;

import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.ReceiveBuffer;
import dev.tdjava.boundary.internal.ProcessClaim;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.errors.TdClosedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of the process that receives from TDLib. It starts with the first open client and
 * ends with the last; it decodes and hands on, and never runs an application's code.
 */
final class ReceiveLoop {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiveLoop.class);
  private static final ReceiveLoop INSTANCE = new ReceiveLoop();
  private static final int BATCH = 64;

  // Not longer: an application's thread can start a handler that blocks while the loop is idle.
  private static final double IDLE_SECONDS = 0.25;
  private static final double WATCH_SECONDS = 0.005;
  private static final long WATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long SHUTDOWN_SECONDS = 20;

  private final Map<Integer, Connection> connections = new ConcurrentHashMap<>();
  private final Set<Connection> batch = new LinkedHashSet<>(); // the loop's alone
  private @Nullable Thread thread; // guarded by this; the last one, which may have ended
  private boolean running; // guarded by this
  private @Nullable Thread shutdownHook; // guarded by this
  private boolean shuttingDown; // guarded by this

  private ReceiveLoop() {}

  static ReceiveLoop instance() {
    return INSTANCE;
  }

  /**
   * Begins to receive for a connection; the loop is started where it is not running.
   *
   * @throws TdClosedException if the JVM is shutting down
   */
  synchronized void open(Connection connection, Boundary boundary) {
    if (shuttingDown) {
      throw new TdClosedException("No client can be started any more: the JVM is shutting down");
    }
    if (running) {
      connections.put(connection.id(), connection);
      return;
    }
    Library.claim(boundary);
    try {
      addShutdownHook();
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
      removeShutdownHook();
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
        if (System.nanoTime() - watched > WATCH_NANOS) {
          connections.values().forEach(Connection::watch);
          watched = System.nanoTime();
        }
      } catch (Throwable t) { // the loop goes on: all clients live by it
        LOG.error("A message from TDLib could not be handled", t);
      }
    }
  }

  /**
   * Waits for a message and takes with it what else is there, so that dispatching threads are woken
   * once for all of it: to wake one costs more than to handle a message.
   */
  private void receiveBatch(
      Boundary boundary, ReceiveBuffer buffer, Envelope envelope, JsonReader in) {
    boolean came = boundary.receive(Dispatcher.anyActive() ? WATCH_SECONDS : IDLE_SECONDS, buffer);
    try {
      for (int taken = 1; came; taken++) {
        handle(buffer, envelope, in);
        came = taken < BATCH && boundary.receive(0, buffer);
      }
    } finally {
      batch.forEach(Connection::wake);
      batch.clear();
    }
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
    in.reset(buffer.bytes(), envelope.bodyLength());
    if (connection.received(envelope, buffer.bytes(), in)) {
      connections.remove(envelope.clientId());
      connection.closed();
    }
  }

  private boolean ended(Boundary boundary) {
    if (!connections.isEmpty()) {
      return false;
    }
    synchronized (this) {
      if (!connections.isEmpty()) {
        return false;
      }
      running = false;
      removeShutdownHook();
      Library.release(boundary);
      return true;
    }
  }

  private void addShutdownHook() {
    Thread hook = new Thread(this::shutDown, "td-shutdown");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      shutdownHook = hook;
    } catch (IllegalStateException e) {
      throw new TdClosedException("No client can be started any more: the JVM is shutting down");
    }
  }

  private void removeShutdownHook() {
    Thread hook = shutdownHook;
    shutdownHook = null;
    if (hook != null && !shuttingDown) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        LOG.trace("The JVM is shutting down already", e);
      }
    }
  }

  /** Closes what is open: a JVM that exits with an open client is likely to abort. */
  private void shutDown() {
    Thread loop;
    synchronized (this) {
      shuttingDown = true;
      loop = thread;
    }
    if (loop == null) {
      return;
    }
    List<CompletableFuture<Void>> closing =
        connections.values().stream().map(Connection::close).toList();
    try {
      loop.join(TimeUnit.SECONDS.toMillis(SHUTDOWN_SECONDS));
      if (loop.isAlive()) {
        LOG.warn("{} clients did not close within {} s", closing.size(), SHUTDOWN_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
