package dev.tdjava.benchmarks;

import dev.tdjava.boundary.Boundaries;
import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.ReceiveBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From the JVM into TDLib and back, with bytes that are ready: nothing is encoded or decoded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BoundaryBenchmark {

  private static final byte[] EXECUTED = request("{\"@type\":\"getOption\",\"name\":\"version\"}");
  private static final byte[] SENT = request("{\"@type\":\"testSquareInt\",\"x\":12,\"@extra\":1}");
  private static final byte[] CLOSE = request("{\"@type\":\"close\"}");
  private static final byte[] ANSWER = "{\"@type\":\"testInt\"".getBytes(StandardCharsets.US_ASCII);
  private static final String CLOSED = "authorizationStateClosed";
  private static final double PATIENCE_SECONDS = 30;

  /** The way through: {@code ffm} too, on a JVM that has it. */
  @Param({"jni", "jna"})
  String by = "jni";

  private final ReceiveBuffer buffer = new ReceiveBuffer();
  private @Nullable Boundary boundary;
  private int clientId;

  /** Loads TDLib; the client never gets parameters, so it has no network to reach. */
  @Setup
  public void load() {
    boundary = Boundaries.load(by);
    execute("{\"@type\":\"setLogVerbosityLevel\",\"new_verbosity_level\":0}");
    clientId = boundary.createClientId();
    roundTrip();
  }

  /** A JVM that ends with an open client may abort. */
  @TearDown
  public void close() {
    boundary().send(clientId, CLOSE, CLOSE.length - 1);
    do {
      boundary().receive(PATIENCE_SECONDS, buffer);
    } while (!new String(buffer.bytes(), 0, buffer.length(), StandardCharsets.UTF_8)
        .contains(CLOSED));
  }

  /** The cheapest request that TDLib answers at once. */
  @Benchmark
  public byte @Nullable [] execute() {
    return boundary().execute(EXECUTED, EXECUTED.length - 1);
  }

  /** A request and its answer through TDLib's threads, on one thread of ours. */
  @Benchmark
  public int roundTrip() {
    boundary().send(clientId, SENT, SENT.length - 1);
    do {
      boundary().receive(PATIENCE_SECONDS, buffer);
    } while (!isAnswer());
    return buffer.length();
  }

  private Boundary boundary() {
    if (boundary == null) {
      throw new IllegalStateException("not loaded");
    }
    return boundary;
  }

  private boolean isAnswer() {
    byte[] bytes = buffer.bytes();
    return Arrays.equals(bytes, 0, ANSWER.length, ANSWER, 0, ANSWER.length);
  }

  private void execute(String json) {
    byte[] request = request(json);
    boundary().execute(request, request.length - 1);
  }

  /** With the zero at its end that C wants. */
  private static byte[] request(String json) {
    return (json + '\0').getBytes(StandardCharsets.UTF_8);
  }
}
