package dev.tdjava.boundary;

/** Takes messages of TDLib's log. */
@FunctionalInterface
public interface LogMessageCallback {

  /**
   * Called on threads of TDLib, or on one that is inside a call of it, at any time and on several
   * at once. It must not call TDLib. What it throws reaches the thread's handler of uncaught
   * exceptions and goes no further.
   *
   * @param verbosityLevel 0 for a fatal error: the process aborts when this returns
   * @param message the text, with a line end
   */
  void onMessage(int verbosityLevel, String message);
}
