package dev.tdjava.testdc.internal.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was looked for last, and found. It holds until something has changed, so that all pages of
 * an answer look through everything once.
 */
public final class LastFound<T> {

  private record Found<T>(Object query, long version, T result) {}

  private @Nullable Found<T> last;

  /**
   * What is found.
   *
   * @param query what decides what is found
   * @param version a number that is another one after each change
   */
  public T get(Object query, long version, Supplier<? extends T> finding) {
    Found<T> found = last;
    if (found == null || found.version() != version || !found.query().equals(query)) {
      found = new Found<>(query, version, finding.get());
      last = found;
    }
    return found.result();
  }
}
