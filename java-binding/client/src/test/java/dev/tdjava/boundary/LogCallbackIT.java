package dev.tdjava.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.ForkedJvm.Result;
import dev.tdjava.fixtures.Rounds;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The log callback where the process ends, and what the JNI checker thinks of it all. */
class LogCallbackIT {

  /** Ends the process as a fatal error of TDLib does. */
  static final class Fatal {
    private Fatal() {}

    public static void main(String[] arguments) {
      Boundary boundary = Boundaries.get();
      boundary.setLogMessageCallback(
          0,
          (level, text) -> {
            System.out.println("level " + level + " of " + text.strip());
            System.out.flush();
          });
      execute(boundary, "{'@type':'addLogMessage','verbosity_level':0,'text':'the last words'}");
      System.out.println("not reached");
    }
  }

  /** Leaves while TDLib's threads log as fast as they can. */
  static final class ExitWhileLogging {
    private ExitWhileLogging() {}

    public static void main(String[] arguments) throws InterruptedException {
      Boundary boundary = Boundaries.get();
      execute(boundary, "{'@type':'setLogStream','log_stream':{'@type':'logStreamEmpty'}}");
      execute(boundary, "{'@type':'setLogVerbosityLevel','new_verbosity_level':5}");
      boundary.setLogMessageCallback(1023, (level, text) -> {});
      int client = boundary.createClientId();
      ReceiveBuffer buffer = new ReceiveBuffer(32); // so that messages do not fit at first
      byte[] large = bytes("{'@type':'testCallString','x':'" + "l".repeat(100_000) + "'}");
      boundary.send(client, large, large.length - 1);
      for (int i = 0; i < 2_000; i++) {
        byte[] request = bytes("{'@type':'testSquareInt','x':3}");
        boundary.send(client, request, request.length - 1);
      }
      byte[] close = bytes("{'@type':'close'}");
      boundary.send(client, close, close.length - 1);
      while (!boundary.receive(1, buffer)
          || !new String(buffer.bytes(), 0, buffer.length(), UTF_8).contains("StateClosed\"")) {
        // until the client is closed: an open one may abort the process
      }
      Thread noise =
          new Thread(
              () -> {
                while (true) {
                  execute(boundary, "{'@type':'addLogMessage','verbosity_level':1,'text':'x'}");
                }
              });
      noise.setDaemon(true);
      noise.start();
      Thread.sleep(50);
      System.out.println("leaving");
      System.exit(7);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.tdjava.fixtures.BoundaryNames#all")
  void fatalErrorsAreDeliveredBeforeTheProcessAborts(String boundary) throws Exception {
    Result result =
        ForkedJvm.start(Fatal.class, List.of("-Dtdjava.boundary=" + boundary, "-Xlog:disable"))
            .await();
    assertThat(result.output())
        .contains("level 0 of", "the last words")
        .doesNotContain("not reached");
    assertThat(result.exitCode()).isEqualTo(134); // SIGABRT
  }

  @ParameterizedTest
  @MethodSource("dev.tdjava.fixtures.BoundaryNames#all")
  @Tag("soak")
  void leavingWhileThreadsLogIsSafe(String boundary) throws Exception {
    for (int i = 0; i < Rounds.of(2); i++) {
      Result result =
          ForkedJvm.start(ExitWhileLogging.class, List.of("-Dtdjava.boundary=" + boundary)).await();
      assertThat(result.output()).endsWith("leaving\n");
      assertThat(result.exitCode()).isEqualTo(7);
    }
  }

  @Test
  @Tag("soak")
  void theJniCheckerIsSilent() throws Exception {
    for (int i = 0; i < Rounds.of(2); i++) {
      Result result =
          ForkedJvm.start(ExitWhileLogging.class, List.of("-Dtdjava.boundary=jni")).await();
      assertThat(result.output().lines().filter(line -> !line.contains("DEBUG")))
          .containsExactly("leaving");
      assertThat(result.exitCode()).isEqualTo(7);
    }
  }

  private static void execute(Boundary boundary, String request) {
    byte[] bytes = bytes(request);
    boundary.execute(bytes, bytes.length - 1);
  }

  private static byte[] bytes(String request) {
    return (request.replace('\'', '"') + "\0").getBytes(UTF_8);
  }
}
