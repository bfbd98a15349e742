package dev.tdjava.client;

import org.jspecify.annotations.Nullable;

/** Something to be handed over when its turn comes: a link of an {@link EventQueue}. */
abstract class Event {

  /** What follows; null at the end, and again once that has been taken. */
  volatile @Nullable Event next;

  /** The number of the update that it is, or of the last one before it ({@link History}). */
  final long number;

  Event(long number) {
    this.number = number;
  }

  /** How many calls it makes. */
  abstract int calls();

  /** Makes one of its calls; it may block or throw. */
  abstract void call(int which);

  /** An event that is one call. */
  static Event of(long number, Runnable task) {
    return new Task(number, task);
  }

  private static final class Task extends Event {

    private @Nullable Runnable task;

    Task(long number, Runnable task) {
      super(number);
      this.task = task;
    }

    @Override
    int calls() {
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
