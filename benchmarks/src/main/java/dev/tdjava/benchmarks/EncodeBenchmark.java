package dev.tdjava.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tdjava.api.TdFunction;
import dev.tdjava.codec.TdJson;
import dev.tdjava.codec.internal.Codecs;
import dev.tdjava.codec.internal.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a request to bytes for TDLib. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EncodeBenchmark {

  /** What is encoded. */
  @Param SampleRequest sample = SampleRequest.SEND_MESSAGE_LATIN;

  private final JsonWriter out = new JsonWriter();
  private TdFunction<?> function = SampleRequest.SEND_MESSAGE_LATIN.request();
  private JsonObject tree = new JsonObject();

  /** Makes the request, as a record and as a tree. */
  @Setup
  public void choose() {
    function = sample.request();
    tree = JsonParser.parseString(TdJson.toJson(function)).getAsJsonObject();
  }

  /** A record by tdjava's codec, into the buffer that it reuses. */
  @Benchmark
  public int tdjava(CpuTime time) {
    time.operations++;
    out.reset();
    Codecs.writeRequest(out, function);
    return out.length();
  }

  /** A tree that is already there by Gson. */
  @Benchmark
  public byte[] gsonTree(CpuTime time) {
    time.operations++;
    return tree.toString().getBytes(StandardCharsets.UTF_8);
  }
}
