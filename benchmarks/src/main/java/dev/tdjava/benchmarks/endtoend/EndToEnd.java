package dev.tdjava.benchmarks.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the workloads, each side in turn in every round, so that what else the machine does hits all
 * of them alike.
 */
public final class EndToEnd {

  /** Where CMake has built, such as {@code native/target/linux-x86_64}. */
  public static final String CMAKE_PROPERTY = "tdjava.bench.cmake";

  private static final int WARM_UP = 3;

  private final List<Side> sides;
  private final int warmUp;

  private EndToEnd(List<Side> sides, int warmUp) {
    this.sides = sides;
    this.warmUp = warmUp;
  }

  /** Plain C first: the others are compared to it. */
  public static EndToEnd ofAllSides() throws Exception {
    String folder = System.getProperty(CMAKE_PROPERTY);
    if (folder == null) {
      throw new IllegalStateException("Say where CMake has built, with -D" + CMAKE_PROPERTY + "=…");
    }
    Path cmake = Path.of(folder);
    return new EndToEnd(List.of(RawLoop.in(cmake), new ClientSide(), new RxSide()), WARM_UP);
  }

  /** The same with another number of runs of the JVM that are not counted. */
  public EndToEnd warmUp(int runs) {
    return new EndToEnd(sides, runs);
  }

  /** Results of all sides at a workload, those of plain C first. */
  public List<Series> run(Workload workload, int n, int rounds) throws Exception {
    List<Series> series = new ArrayList<>();
    for (Side side : sides) {
      if (side.does(workload)) {
        series.add(new Series(workload, side.name(), new ArrayList<>()));
        for (int i = 0; i < warmUp && !(side instanceof RawLoop); i++) {
          side.run(workload, n);
        }
      }
    }
    for (int i = 0; i < rounds; i++) {
      int at = 0;
      for (Side side : sides) {
        if (side.does(workload)) {
          System.gc(); // the garbage of the run before is not this one's
          series.get(at++).runs().add(side.run(workload, n));
        }
      }
    }
    return series;
  }
}
