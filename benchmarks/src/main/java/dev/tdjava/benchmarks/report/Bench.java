package dev.tdjava.benchmarks.report;

import com.google.gson.GsonBuilder;
import dev.tdjava.benchmarks.BoundaryBenchmark;
import dev.tdjava.benchmarks.DecodeBenchmark;
import dev.tdjava.benchmarks.EncodeBenchmark;
import dev.tdjava.benchmarks.endtoend.EndToEnd;
import dev.tdjava.benchmarks.endtoend.Series;
import dev.tdjava.benchmarks.endtoend.Workload;
import dev.tdjava.benchmarks.report.Arguments.Part;
import dev.tdjava.boundary.BoundaryProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures everything; {@code build-scripts/bench} starts it. */
public final class Bench {

  private static final int FULL_ROUNDS = 5;

  private final Arguments arguments;
  private final Path results;
  private final StringBuilder report = new StringBuilder();

  private Bench(Arguments arguments, Path results) {
    this.arguments = arguments;
    this.results = results;
  }

  /** Takes what {@code build-scripts/bench} takes. */
  public static void main(String[] args) throws Exception {
    Arguments arguments;
    try {
      arguments = Arguments.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    Path results = Path.of(System.getProperty("tdjava.bench.results", "benchmarks/target/results"));
    Files.createDirectories(results);
    new Bench(arguments, results).run();
  }

  private void run() throws Exception {
    say(Machine.describe());
    for (Part part : arguments.parts()) {
      switch (part) {
        case DECODE -> say(JmhReport.decoding(jmh(part, DecodeBenchmark.class)));
        case ENCODE -> say(JmhReport.encoding(jmh(part, EncodeBenchmark.class)));
        case BOUNDARY -> say(JmhReport.crossing(jmh(part, BoundaryBenchmark.class)));
        case END_TO_END -> say(EndToEndReport.of(endToEnd()));
      }
    }
    Path table = results.resolve("results.txt");
    Files.writeString(table, report);
    System.out.println("Written to " + table + ", with the single figures as JSON beside it.");
  }

  private void say(String text) {
    report.append(text).append('\n');
    System.out.println(text);
  }

  /**
   * All of a class in turn, and that again where it is to be thorough: noise comes in stretches.
   */
  private Figures jmh(Part part, Class<?> benchmark) throws Exception {
    List<RunResult> all = new ArrayList<>();
    for (int round = 1; round <= (arguments.full() ? FULL_ROUNDS : 1); round++) {
      all.addAll(new Runner(options(part.label() + "-" + round, benchmark)).run());
    }
    return new Figures(all);
  }

  private Options options(String name, Class<?> benchmark) throws CommandLineOptionException {
    CommandLineOptions own = new CommandLineOptions(arguments.jmh().toArray(String[]::new));
    boolean full = arguments.full();
    TimeValue iteration = TimeValue.milliseconds(250);
    OptionsBuilder options = new OptionsBuilder();
    options
        .parent(own)
        .include(benchmark.getName() + "\\.")
        .forks(own.getForkCount().orElse(1))
        .warmupIterations(own.getWarmupIterations().orElse(full ? 40 : 12))
        .warmupTime(own.getWarmupTime().orElse(iteration))
        .measurementIterations(own.getMeasurementIterations().orElse(full ? 40 : 6))
        .measurementTime(own.getMeasurementTime().orElse(iteration))
        .addProfiler(GCProfiler.class)
        .resultFormat(ResultFormatType.JSON)
        .result(results.resolve(name + ".json").toString())
        .output(results.resolve(name + ".log").toString());
    if (benchmark == BoundaryBenchmark.class && !own.getParameter("by").hasValue()) {
      options.param("by", boundaries());
    }
    return options.build();
  }

  /** The names of all that this JVM can load. */
  private static String[] boundaries() {
    List<String> names = new ArrayList<>();
    Iterator<BoundaryProvider> providers = ServiceLoader.load(BoundaryProvider.class).iterator();
    while (providers.hasNext()) {
      names.add(providers.next().name());
    }
    return names.toArray(String[]::new);
  }

  private List<List<Series>> endToEnd() throws Exception {
    EndToEnd endToEnd = EndToEnd.ofAllSides();
    List<List<Series>> all = new ArrayList<>();
    for (Workload workload : Workload.values()) {
      int n = workload.quick() * (arguments.full() ? 4 : 1);
      all.add(endToEnd.run(workload, n, arguments.full() ? 21 : 5));
    }
    write(results.resolve("end-to-end.json"), all);
    return all;
  }

  private static void write(Path file, Object content) throws IOException {
    Files.writeString(file, new GsonBuilder().setPrettyPrinting().create().toJson(content));
  }
}
