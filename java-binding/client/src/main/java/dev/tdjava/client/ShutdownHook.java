package dev.tdjava.client;

import dev.tdjava.errors.TdClosedException;
import org.jspecify.annotations.Nullable;

/**
 * Has clients closed that are open when the JVM shuts down, unless the application says that it
 * does so itself: a JVM that exits with an open client is likely to abort.
 */
final class ShutdownHook {

  /** The property by which an application says so. */
  static final String PROPERTY = "tdjava.shutdown.close";

  private final Runnable closing;
  private volatile boolean closes = !"false".equalsIgnoreCase(System.getProperty(PROPERTY));
  private volatile boolean begun;
  private @Nullable Thread thread; // guarded by this

  ShutdownHook(Runnable closing) {
    this.closing = closing;
  }

  /** Whether it closes clients; what was said last before the JVM shuts down counts. */
  void setCloses(boolean closes) {
    this.closes = closes;
  }

  /**
   * No client may begin where clients are being closed already.
   *
   * @throws TdClosedException if they are
   */
  void refuseIfBegun() {
    if (begun) {
      throw tooLate();
    }
  }

  /**
   * There is a client to be closed now.
   *
   * @throws TdClosedException if the JVM is shutting down
   */
  synchronized void add() {
    Thread hook = new Thread(this::run, "td-shutdown");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      thread = hook;
    } catch (IllegalStateException e) {
      throw tooLate();
    }
  }

  /** There is none any more. */
  @SuppressWarnings("EmptyCatch") // the JVM is shutting down: it runs, or has run
  synchronized void remove() {
    Thread hook = thread;
    thread = null;
    if (hook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
      }
    }
  }

  private void run() {
    if (closes) {
      begun = true;
      closing.run();
    }
  }

  private static TdClosedException tooLate() {
    return new TdClosedException("No client can be started any more: the JVM is shutting down");
  }
}
