package dev.tdjava.testdc.internal.wire;

/** Waits that end soon in any case: an interrupt is for what the thread does afterwards. */
final class Uninterrupted {

  /** What waits. */
  interface Wait {
    void run() throws InterruptedException;
  }

  private Uninterrupted() {}

  /** Waits to the end; the thread is interrupted afterwards if it was before or meanwhile. */
  static void run(Wait wait) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          wait.run();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
