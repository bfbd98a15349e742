package dev.tdjava.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.tdjava.benchmarks.endtoend.EndToEnd;
import dev.tdjava.benchmarks.endtoend.Series;
import dev.tdjava.benchmarks.endtoend.Workload;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

@DisplayName("Every benchmark runs")
class SmokeIT {

  @Test
  void thoseOfJmhOnceEach() throws Exception {
    Options once =
        new OptionsBuilder()
            .include("dev\\.tdjava\\.benchmarks\\.")
            .mode(Mode.SingleShotTime)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();

    Collection<RunResult> results = new Runner(once).run();

    int decode = (Sample.values().length + 1) * Contestant.values().length;
    int encode = 2 * SampleRequest.values().length;
    int boundary = 2 * 2;
    assertThat(results).hasSize(decode + encode + boundary);
  }

  @ParameterizedTest
  @EnumSource(Workload.class)
  void wholeWorkloadsOnEachSide(Workload workload) throws Exception {
    assumeFalse(System.getProperty("os.name").startsWith("Windows"), "the C loop is for POSIX");
    int n = 20;

    List<Series> sides = EndToEnd.ofAllSides().warmUp(0).run(workload, n, 1);

    assertThat(sides).hasSize(workload == Workload.EXECUTE ? 2 : 3);
    assertThat(sides).allSatisfy(side -> assertThat(side.runs()).hasSize(1));
    assertThat(sides.get(0).side()).isEqualTo("C");
  }
}
