package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.rpc.CallLog;
import java.util.List;
import java.util.stream.Collectors;

/** What a data centre has to say about the calls it got. */
final class Report {

  private static final int LATELY = 12;

  private Report() {}

  static String notServed(CallLog log) {
    return log.notServed().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " (" + entry.getValue() + " times)")
        .collect(Collectors.joining("\n"));
  }

  static String lately(CallLog log) {
    List<CallLog.Entry> all = log.entries();
    return "The last calls were: "
        + all.subList(Math.max(0, all.size() - LATELY), all.size()).stream()
            .map(entry -> entry.method() + (entry.error() == null ? "" : " → " + entry.error()))
            .collect(Collectors.joining(", "));
  }
}
