package dev.tdjava.testdc.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Going through all pages of an answer. */
public final class Pages {

  public static final int SIZE = 50;

  private Pages() {}

  /**
   * Everything on all pages, each of which may look at what it has on it alone.
   *
   * @param visited how much was looked at so far
   * @param extra how much more each page may look at
   * @param next the page of {@link #SIZE} that follows on what was on earlier ones
   */
  public static <T> List<T> all(LongSupplier visited, long extra, Function<List<T>, List<T>> next) {
    List<T> all = new ArrayList<>();
    List<T> page;
    do {
      long before = visited.getAsLong();
      page = next.apply(all);
      assertThat(visited.getAsLong() - before)
          .as("looked at for %d after %d", page.size(), all.size())
          .isLessThanOrEqualTo(page.size() + extra);
      all.addAll(page);
    } while (page.size() == SIZE);
    return all;
  }
}
