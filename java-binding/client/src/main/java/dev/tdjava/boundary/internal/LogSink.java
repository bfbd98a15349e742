package dev.tdjava.boundary.internal;

import dev.tdjava.boundary.LogMessageCallback;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The one place where TDLib's log messages arrive, as TDLib has one callback. The native side never
 * holds the user's callback, so it can be replaced while messages are under way.
 */
public final class LogSink {

  private static volatile @Nullable LogMessageCallback callback;

  private LogSink() {}

  /** Replaces whoever gets the messages; null for nobody. */
  public static void set(@Nullable LogMessageCallback next) {
    callback = next;
  }

  /** Hands a message on; called by the JNI library by this name. It throws nothing. */
  public static void deliver(int verbosityLevel, byte[] message) {
    LogMessageCallback current = callback;
    if (current == null) {
      return;
    }
    try {
      current.onMessage(verbosityLevel, new String(message, StandardCharsets.UTF_8));
    } catch (Throwable t) { // nothing may reach TDLib's stack frames
      failed(t);
    }
  }

  /**
   * Reports what must not reach TDLib: to the thread's handler of uncaught exceptions, as if it had
   * ended the thread. Not to the log, which may be what failed.
   */
  public static void failed(Throwable failure) {
    try {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    } catch (Throwable again) {
      sayShortly(failure, again);
    }
  }

  @SuppressWarnings("EmptyCatch") // memory is used up: there is nobody left to tell
  private static void sayShortly(Throwable failure, Throwable again) {
    try {
      System.err.println(
          "TDLib's log callback failed: " + failure + "; and who was told of it: " + again);
    } catch (Throwable last) {
      // an exception that reached TDLib would end the process
    }
  }
}
