package dev.tdjava.client;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where user code throws and no caller of it is there to be told: the log hears of it, and so does
 * the thread's uncaught-exception handler, because many programs begin without a log.
 */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(TdClient.class);

  private Failures() {}

  /** Says what a user should know, in the log alone; never on the receiving thread. */
  static void warn(String what) {
    try {
      LOG.warn("{}", what);
    } catch (Throwable logging) {
      report(what, logging);
    }
  }

  /** Tells of a failure; never throws, and never runs on the receiving thread. */
  @SuppressWarnings("EmptyCatch") // a handler of failures that fails has nobody left to tell
  static void report(String what, Throwable failure) {
    try {
      LOG.error(what, failure);
    } catch (Throwable logging) {
      if (logging != failure) {
        failure.addSuppressed(logging);
      }
    }
    Thread thread = Thread.currentThread();
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    } catch (Throwable again) {
    }
  }
}
