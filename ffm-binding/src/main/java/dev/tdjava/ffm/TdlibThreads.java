package dev.tdjava.ffm;

/**
 * Gives TDLib's own threads a name in the JVM, which attaches them as daemons when they log for the
 * first time, and calls them Thread-… then.
 */
final class TdlibThreads {

  private static final ThreadLocal<Boolean> SEEN = new ThreadLocal<>();

  private TdlibThreads() {}

  /** Names this thread if it came from TDLib; not if it called TDLib, which logs on it then. */
  static void name() {
    if (SEEN.get() == null) {
      SEEN.set(true);
      StackTraceElement[] stack = new Throwable().getStackTrace();
      if (stack[stack.length - 1].getClassName().startsWith("dev.tdjava.ffm.")) {
        Thread.currentThread().setName("tdlib");
      }
    }
  }
}
