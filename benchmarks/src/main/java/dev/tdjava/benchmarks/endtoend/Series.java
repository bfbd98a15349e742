package dev.tdjava.benchmarks.endtoend;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The runs of one side at one workload, a run for each round.
 *
 * @param workload what was done
 * @param side who did it
 * @param runs in the order of the rounds
 */
public record Series(Workload workload, String side, List<Run> runs) {

  /** The median of a figure. */
  public double median(ToDoubleFunction<Run> figure) {
    return median(runs.stream().mapToDouble(figure).toArray());
  }

  /** The median of the quotients of a figure, round by round. */
  public double medianRatio(Series to, ToDoubleFunction<Run> figure) {
    return median(
        IntStream.range(0, runs.size())
            .mapToDouble(
                i -> figure.applyAsDouble(runs.get(i)) / figure.applyAsDouble(to.runs.get(i)))
            .toArray());
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
