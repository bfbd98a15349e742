package dev.tdjava.telegram.request;

import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends requests whose time is over. It looks at all of them four times a second while there are
 * any, which is cheaper than a timer for each.
 */
final class Deadlines {

  private static final long TICK_MILLIS = 250;
  private static final Set<Attempts<?>> WATCHED = ConcurrentHashMap.newKeySet();
  private static final AtomicBoolean LOOKING = new AtomicBoolean();

  private Deadlines() {}

  static void watch(Attempts<?> attempts) {
    WATCHED.add(attempts);
    look();
  }

  static void forget(Attempts<?> attempts) {
    WATCHED.remove(attempts);
  }

  private static void look() {
    if (!LOOKING.get() && LOOKING.compareAndSet(false, true)) {
      later();
    }
  }

  private static void later() {
    Schedulers.computation().scheduleDirect(Deadlines::tick, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void tick() {
    long now = System.nanoTime();
    for (Attempts<?> attempts : WATCHED) {
      attempts.endAt(now);
    }
    if (!WATCHED.isEmpty()) {
      later();
      return;
    }
    LOOKING.set(false);
    if (!WATCHED.isEmpty()) {
      look(); // one came between the two looks
    }
  }
}
