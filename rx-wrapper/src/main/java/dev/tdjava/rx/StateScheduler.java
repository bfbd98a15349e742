package dev.tdjava.rx;

import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where replayed state is handed over: daemon threads, as many as are busy, that end a second after
 * their last work. Subscribers hold no thread while there is nothing to tell, and may block.
 */
final class StateScheduler {

  static final Scheduler INSTANCE = Schedulers.from(pool());

  private StateScheduler() {}

  private static ThreadPoolExecutor pool() {
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        1,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "td-state-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
