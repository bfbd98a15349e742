package dev.tdjava.client;

import java.util.Objects;

/**
 * What becomes of updates that a subscriber does not take as fast as they come.
 *
 * @param policy what happens when the buffer is full
 * @param capacity how many updates the buffer holds; at least 1
 */
public record Overflow(Policy policy, int capacity) {

  /** What happens when the buffer is full. */
  public enum Policy {
    /**
     * The subscriber gets what is buffered and then {@code onError} with a {@link
     * dev.tdjava.errors.TdOverflowException}; nothing is lost unnoticed.
     */
    FAIL,
    /** The oldest update of the buffer makes room. */
    DROP_OLDEST,
    /** The update that found no room is dropped. */
    DROP_NEWEST
  }

  /** {@link Policy#FAIL} at 131,072 updates, what a stream has unless it is told otherwise. */
  public static final Overflow DEFAULT = fail(1 << 17);

  /** Checks the capacity. */
  public Overflow {
    Objects.requireNonNull(policy, "policy must not be null");
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
    }
  }

  /** Buffers up to {@code capacity} updates, then fails the subscriber. */
  public static Overflow fail(int capacity) {
    return new Overflow(Policy.FAIL, capacity);
  }

  /** Keeps the latest {@code capacity} updates. */
  public static Overflow dropOldest(int capacity) {
    return new Overflow(Policy.DROP_OLDEST, capacity);
  }

  /** Keeps the first {@code capacity} updates that wait, drops those that come on top. */
  public static Overflow dropNewest(int capacity) {
    return new Overflow(Policy.DROP_NEWEST, capacity);
  }

  /** Buffers without a bound: memory is the limit. */
  public static Overflow unbounded() {
    return new Overflow(Policy.FAIL, Integer.MAX_VALUE);
  }
}
