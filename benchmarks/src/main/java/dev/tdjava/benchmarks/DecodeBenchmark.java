package dev.tdjava.benchmarks;

import dev.tdjava.api.Update;
import dev.tdjava.codec.internal.JsonReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From TDLib's bytes to a record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodeBenchmark {

  /** The samples in turn: types and lengths change from one operation to the next. */
  static final String ALL = "ALL";

  /** What is decoded: a {@link Sample}, or all of them in turn. */
  @Param({"NEW_MESSAGE_LATIN", "NEW_MESSAGE_CYRILLIC", "USER", "CHAT_POSITION", "OPTION", ALL})
  String sample = ALL;

  /** Who decodes. */
  @Param Contestant with = Contestant.TDJAVA;

  private Decoder decoder = Contestant.TDJAVA.decoder();
  private byte[][] samples = {};
  private int next;

  /** Chooses the samples and the decoder. */
  @Setup
  public void choose() {
    decoder = with.decoder();
    samples =
        sample.equals(ALL)
            ? Arrays.stream(Sample.values()).map(Sample::bytes).toArray(byte[][]::new)
            : new byte[][] {Sample.valueOf(sample).bytes()};
  }

  /** One update. */
  @Benchmark
  public Update decode(CpuTime time) throws IOException {
    time.operations++;
    byte[] json = samples[next];
    next = next + 1 == samples.length ? 0 : next + 1;
    return decoder.decode(json, json.length - JsonReader.SLACK);
  }
}
