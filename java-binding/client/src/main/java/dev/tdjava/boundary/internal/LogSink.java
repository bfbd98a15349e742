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
final class LogSink {

  private static final Logger LOG = LoggerFactory.getLogger(LogSink.class);
  private static volatile @Nullable LogMessageCallback callback;

  private LogSink() {}

  static void set(@Nullable LogMessageCallback next) {
    callback = next;
  }

  /** Called by the JNI library by this name, and by {@link JnaBoundary}. */
  static void deliver(int verbosityLevel, byte[] message) {
    LogMessageCallback current = callback;
    if (current == null) {
      return;
    }
    try {
      current.onMessage(verbosityLevel, new String(message, StandardCharsets.UTF_8));
    } catch (Throwable t) { // nothing may reach TDLib's stack frames
      LOG.error("TDLib's log callback failed", t);
    }
  }
}
