package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.rpc.CallLog;
import java.util.Map;
import java.util.stream.Collectors;

/** What a data centre has to say about the calls it got. */
final class Report {

  private static final int LATELY = 12;

  private Report() {}

  static String notServed(CallLog log) {
    return log.notServed().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " (" + entry.getValue() + " times)")
        .collect(Collectors.joining("\n"));
  }

  static String lately(CallLog log) {
    return "The last calls were: "
        + log.last(LATELY).stream()
            .map(entry -> entry.method() + (entry.error() == null ? "" : " → " + entry.error()))
            .collect(Collectors.joining(", "));
  }
}
