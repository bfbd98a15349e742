package dev.tdjava.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Failures on the receiving thread, which may come with every message: each kind is logged when it
 * comes for the 1st, 10th, 100th time and so on. The log is written on another thread, because an
 * appender that waits for a client would stop them all.
 */
final class RepeatedFailures {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiveLoop.class);
  private static final Map<String, AtomicLong> COUNTS = new ConcurrentHashMap<>();

  private RepeatedFailures() {}

  /** Counts a failure, and has it logged where it is not one of very many. It throws nothing. */
  static void report(String what, Throwable failure) {
    String kind = what + failure.getClass().getName();
    AtomicLong counter = COUNTS.computeIfAbsent(kind, key -> new AtomicLong());
    long count = counter.incrementAndGet();
    if (isPowerOfTen(count)
        && !DispatchThreads.instance().execute(() -> log(what, failure, count))) {
      counter.decrementAndGet(); // no thread to be had: the next one is told instead
    }
  }

  private static void log(String what, Throwable failure, long count) {
    if (count == 1) {
      LOG.error("{} (further ones like this are counted)", what, failure);
    } else {
      LOG.error("{} ({} times so far)", what, count, failure);
    }
  }

  private static boolean isPowerOfTen(long count) {
    long power = 1;
    while (power < count) {
      power *= 10;
    }
    return power == count;
  }
}
