package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.model.RpcError;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to go wrong with the next calls of a method. */
public final class CallFaults {

  /**
   * One call's fault.
   *
   * @param error what it is refused with, or null if it is only delayed
   * @param delay how long nothing happens first
   */
  public record Fault(@Nullable RpcError error, Duration delay) {}

  private final Map<String, Deque<Fault>> faults = new HashMap<>();

  /** Adds a fault behind those that the method's next calls have already. */
  public void add(String method, Fault fault) {
    faults.computeIfAbsent(method, m -> new ArrayDeque<>()).add(fault);
  }

  @Nullable Fault take(String method) {
    Deque<Fault> waiting = faults.get(method);
    return waiting == null ? null : waiting.poll();
  }
}
