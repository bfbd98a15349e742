package dev.tdjava.client;

import org.jspecify.annotations.Nullable;

/** Something to be handed over when its turn comes: a link of an {@link EventQueue}. */
abstract class Event {

  /** What follows; null at the end, and again where nobody looks back any more. */
  volatile @Nullable Event next;

  /** Its place in the order, from when its turn comes. */
  volatile long number;

  /**
   * Its turn has come: finds out whom to call. It calls nobody's code and does not wait.
   *
   * @return how many calls of {@link #call} follow
   */
  abstract int begin();

  /** Calls one of those whom {@link #begin} found; it may block or throw. */
  abstract void call(int which);

  /** An event that is one call. */
  static Event of(Runnable task) {
    return new Task(task);
  }

  private static final class Task extends Event {

    private @Nullable Runnable task;

    Task(Runnable task) {
      this.task = task;
    }

    @Override
    int begin() {
      return 1;
    }

    @Override
    void call(int which) {
      Runnable once = task;
      task = null; // the last event stays linked: it must not hold an answer
      if (once != null) {
        once.run();
      }
    }
  }
}
