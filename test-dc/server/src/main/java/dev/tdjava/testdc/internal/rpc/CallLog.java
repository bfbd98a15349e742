package dev.tdjava.testdc.internal.rpc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which methods were called, by whom, and how it ended. */
public final class CallLog {

  /** As many of the last calls are kept. */
  private static final int KEPT = 100_000;

  /**
   * A call that was answered.
   *
   * @param user the caller's id, or 0 if nobody was logged in
   * @param error such as {@code 400 PHONE_CODE_INVALID}, or null for success
   */
  public record Entry(String method, long user, @Nullable String error) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> notServed = new TreeMap<>();

  void add(String method, long user, @Nullable String error) {
    if (entries.size() >= KEPT) {
      entries.subList(0, KEPT / 2).clear();
    }
    entries.add(new Entry(method, user, error));
    counts.merge(method, 1, Integer::sum);
  }

  /**
   * Counts what was refused.
   *
   * @param what a method, maybe with what is not served of it
   */
  void notServed(String what) {
    notServed.merge(what, 1, Integer::sum);
  }

  /** The last calls, as many as that at most, the newest last. */
  public List<Entry> last(int number) {
    return List.copyOf(entries.subList(Math.max(0, entries.size() - number), entries.size()));
  }

  /** How often a method was answered, well or not. */
  public int count(String method) {
    return counts.getOrDefault(method, 0);
  }

  /** The methods that were refused because this data centre does not have them, with how often. */
  public Map<String, Integer> notServed() {
    return Map.copyOf(notServed);
  }
}
