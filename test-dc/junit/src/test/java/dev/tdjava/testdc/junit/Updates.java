package dev.tdjava.testdc.junit;

import dev.tdjava.api.Update;
import dev.tdjava.client.TdClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Everything a client's TDLib tells, to be waited for in any order. */
final class Updates {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  private final List<Update> all = new ArrayList<>();

  private Updates() {}

  /** All updates of that client from now on. */
  static Updates of(TdClient client) {
    Updates updates = new Updates();
    client.onUpdate(Update.class, updates::add);
    return updates;
  }

  private synchronized void add(Update update) {
    all.add(update);
    notifyAll();
  }

  /** The first of these updates, which may have come already. */
  synchronized <U extends Update> U await(Class<U> type, Predicate<? super U> wanted) {
    long end = System.nanoTime() + PATIENCE;
    int next = 0;
    while (true) {
      for (; next < all.size(); next++) {
        if (type.isInstance(all.get(next)) && wanted.test(type.cast(all.get(next)))) {
          return type.cast(all.get(next));
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("No such " + type.getSimpleName() + ", but " + all(type));
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  <U extends Update> U await(Class<U> type) {
    return await(type, update -> true);
  }

  /** Those that have come so far. */
  synchronized <U extends Update> List<U> all(Class<U> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
