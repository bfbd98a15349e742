package dev.tdjava.benchmarks.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

/** What JMH has measured, to be looked up by method and parameters. */
final class Figures {

  /**
   * Of one benchmark.
   *
   * @param nanos the median of all iterations: what else the machine does makes some far slower
   * @param allocated bytes an operation
   */
  record Figure(double nanos, double allocated) {}

  private final Map<String, Figure> byName = new HashMap<>();

  Figures(Collection<RunResult> results) {
    for (RunResult result : results) {
      byName.put(nameOf(result.getParams()), new Figure(median(result), allocated(result)));
    }
  }

  /** The figure of a method with the values of its parameters, ordered by their names. */
  @Nullable Figure get(String method, String... parameters) {
    return byName.get(method + "/" + String.join("/", parameters));
  }

  private static String nameOf(BenchmarkParams params) {
    String method = params.getBenchmark();
    StringBuilder name = new StringBuilder(method.substring(method.lastIndexOf('.') + 1));
    params.getParamsKeys().stream()
        .sorted()
        .forEach(key -> name.append('/').append(params.getParam(key)));
    return name.toString();
  }

  private static double median(RunResult result) {
    ListStatistics all = new ListStatistics();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      fork.getIterationResults().forEach(it -> all.addValue(it.getPrimaryResult().getScore()));
    }
    return all.getPercentile(50);
  }

  @SuppressWarnings("rawtypes") // so JMH's API has it
  private static double allocated(RunResult result) {
    for (Map.Entry<String, Result> secondary : result.getSecondaryResults().entrySet()) {
      if (secondary.getKey().endsWith("gc.alloc.rate.norm")) {
        return secondary.getValue().getScore();
      }
    }
    return Double.NaN;
  }
}
