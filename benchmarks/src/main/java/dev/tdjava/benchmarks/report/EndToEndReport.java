package dev.tdjava.benchmarks.report;

import dev.tdjava.benchmarks.endtoend.Run;
import dev.tdjava.benchmarks.endtoend.Series;
import java.util.List;
import java.util.Locale;

/** Whole workloads as a table. */
final class EndToEndReport {

  private EndToEndReport() {}

  /** Each list has all sides of one workload, plain C first. */
  static String of(List<List<Series>> workloads) {
    Table table = new Table("requests a second", "by", "n", "rate", "rate/C", "CPU us", "CPU/C");
    for (List<Series> sides : workloads) {
      Series c = sides.get(0);
      for (Series side : sides) {
        table.row(
            List.of(
                side.workload().label(),
                side.side(),
                number("%,.0f", side.runs().get(0).n()),
                number("%,.0f", side.median(Run::rate)),
                number("%.2f", side.medianRatio(c, Run::rate)),
                number("%.2f", side.median(Run::cpuMicros)),
                number("%.2f", side.medianRatio(c, Run::cpuMicros))));
      }
    }
    return table.toString();
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
