package dev.tdjava.testdc.internal.rpc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which methods were called, by whom, and how it ended. */
public final class CallLog {

  /** As many of the last calls are kept. */
  private static final int KEPT = 100_000;

  private static final int LATELY = 12;

  /**
   * A call that was answered.
   *
   * @param user the caller's id, or 0 if nobody was logged in
   * @param error such as {@code 400 PHONE_CODE_INVALID}, or null for success
   */
  private record Entry(String method, long user, @Nullable String error) {}

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

  /** How often a method was answered, well or not. */
  public int count(String method) {
    return counts.getOrDefault(method, 0);
  }

  /** What was refused because this data centre does not have it, with how often, a line each. */
  public String notServed() {
    return notServed.entrySet().stream()
        .map(entry -> entry.getKey() + " (" + entry.getValue() + " times)")
        .collect(Collectors.joining("\n"));
  }

  /** The last calls in words. */
  public String lately() {
    return "The last calls were: "
        + entries.subList(Math.max(0, entries.size() - LATELY), entries.size()).stream()
            .map(entry -> entry.method() + (entry.error() == null ? "" : " → " + entry.error()))
            .collect(Collectors.joining(", "));
  }
}
