package dev.tdjava.benchmarks.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What JMH has measured, to be looked up by method and parameters. */
final class Figures {

  /**
   * Of one benchmark.
   *
   * @param nanos processor time where the benchmark counts it, otherwise time: that of the fastest
   *     iteration, because what else the machine and its host do makes others up to twice as slow
   * @param allocated bytes an operation
   */
  record Figure(double nanos, double allocated) {}

  private final Map<String, Figure> byName = new HashMap<>();

  Figures(Collection<RunResult> results) {
    for (RunResult result : results) {
      byName.merge(
          nameOf(result.getParams()),
          new Figure(fastest(result), allocated(result)),
          (one, other) ->
              new Figure(
                  Math.min(one.nanos(), other.nanos()),
                  Math.min(one.allocated(), other.allocated())));
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

  private static double fastest(RunResult result) {
    return result.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .mapToDouble(Figures::nanos)
        .min()
        .orElse(Double.NaN);
  }

  private static double nanos(IterationResult iteration) {
    double operations = score(iteration.getSecondaryResults(), "operations");
    return Double.isNaN(operations)
        ? iteration.getPrimaryResult().getScore()
        : score(iteration.getSecondaryResults(), "cpuNanos") / operations;
  }

  private static double allocated(RunResult result) {
    return score(result.getSecondaryResults(), "gc.alloc.rate.norm");
  }

  /** The score whose name ends so; not a number where there is none. */
  @SuppressWarnings("rawtypes") // so JMH's API has it
  private static double score(Map<String, Result> results, String name) {
    for (Map.Entry<String, Result> result : results.entrySet()) {
      if (result.getKey().endsWith(name)) {
        return result.getValue().getScore();
      }
    }
    return Double.NaN;
  }
}
