package dev.tdjava.client;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs what is short after some time, on a thread that ends a second after its last work. That of
 * {@link java.util.concurrent.CompletableFuture} never ends, and keeps the class loader for which
 * it was started.
 */
final class Later {

  private static final ScheduledThreadPoolExecutor SCHEDULER = scheduler();

  private Later() {}

  /** Runs it once, unless the future is cancelled before. */
  static Future<?> run(long delay, TimeUnit unit, Runnable task) {
    return SCHEDULER.schedule(task, delay, unit);
  }

  private static ScheduledThreadPoolExecutor scheduler() {
    ScheduledThreadPoolExecutor scheduler =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "td-later");
              thread.setDaemon(true);
              return thread;
            });
    scheduler.setKeepAliveTime(1, TimeUnit.SECONDS);
    scheduler.allowCoreThreadTimeOut(true);
    scheduler.setRemoveOnCancelPolicy(true);
    return scheduler;
  }
}
