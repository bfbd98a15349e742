package dev.tdjava.boundary.internal;

import dev.tdjava.boundary.LogMessageCallback;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where TDLib's log messages arrive, as TDLib has one callback. The native side never
 * holds the user's callback, so it can be replaced while messages are under way.
 */
public final class LogSink {

  private static final Logger LOG = LoggerFactory.getLogger(LogSink.class);
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

  /** Reports what must not reach TDLib. */
  @SuppressWarnings("EmptyCatch") // memory is used up: there is nobody left to tell
  public static void failed(Throwable failure) {
    try {
      LOG.error("TDLib's log callback failed", failure);
    } catch (Throwable again) {
      // an exception that reached TDLib would end the process
    }
  }
}
