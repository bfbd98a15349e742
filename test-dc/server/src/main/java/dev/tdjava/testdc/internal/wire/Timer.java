package dev.tdjava.testdc.internal.wire;

/** Something due later on a {@link Loop}. */
public final class Timer implements Comparable<Timer> {
  private final long deadline;
  private final Runnable task;
  private volatile boolean cancelled;

  Timer(long deadline, Runnable task) {
    this.deadline = deadline;
    this.task = task;
  }

  /** The task will not run, unless it runs already. From any thread. */
  public void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  long deadline() {
    return deadline;
  }

  Runnable task() {
    return task;
  }

  // nanoTime may overflow: only differences are comparable
  @Override
  public int compareTo(Timer other) {
    return Long.signum(deadline - other.deadline);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
