package dev.tdjava.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is to be measured, and how thoroughly.
 *
 * @param full whether to take more than an hour rather than five minutes
 * @param parts what to measure
 * @param jmh arguments for JMH
 */
record Arguments(boolean full, Set<Part> parts, List<String> jmh) {

  /** What can be measured by itself. */
  enum Part {
    DECODE,
    ENCODE,
    BOUNDARY,
    END_TO_END;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static final String USAGE =
      "usage: bench [--full] [decode] [encode] [boundary] [end-to-end] [-- JMH's arguments]";

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it is not as in {@link #USAGE}
   */
  static Arguments parse(String... arguments) {
    List<String> own = new ArrayList<>(Arrays.asList(arguments));
    List<String> jmh = List.of();
    int end = own.indexOf("--");
    if (end >= 0) {
      jmh = List.copyOf(own.subList(end + 1, own.size()));
      own = own.subList(0, end);
    }
    boolean full = own.removeIf("--full"::equals);
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String argument : own) {
      parts.add(part(argument));
    }
    return new Arguments(full, parts.isEmpty() ? EnumSet.allOf(Part.class) : parts, jmh);
  }

  private static Part part(String argument) {
    return Arrays.stream(Part.values())
        .filter(part -> part.label().equals(argument))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + argument + "'? " + USAGE));
  }
}
