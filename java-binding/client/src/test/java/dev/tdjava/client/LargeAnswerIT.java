package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.functions.TestCallString;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.ForkedJvm.Result;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer for which the heap has no room: its future fails, and everything else goes on. */
class LargeAnswerIT {

  /** Has TDLib echo a text that it prints six times as long. */
  static final class Echo {
    private Echo() {}

    public static void main(String[] arguments) throws Exception {
      TdClient client = TdClient.create().start();
      try {
        client.send(new TestCallString("ä".repeat(8_000_000))).get(30, TimeUnit.SECONDS);
        System.out.println("answered");
      } catch (ExecutionException e) {
        System.out.println("failed: " + e.getCause());
      }
      System.out.println(client.send(new TestSquareInt(3)).get(30, TimeUnit.SECONDS).value());
      client.close();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.tdjava.fixtures.BoundaryNames#all")
  void failsItsFutureWithTheReason(String boundary) throws Exception {
    Result result =
        ForkedJvm.start(Echo.class, List.of("-Xmx72m", "-Dtdjava.boundary=" + boundary)).await();
    assertThat(result.output())
        .contains("failed: dev.tdjava.errors.TdDecodeException", "testCallString", "-Xmx", "bytes")
        .endsWith("\n9\n");
    assertThat(result.exitCode()).isZero();
  }
}
