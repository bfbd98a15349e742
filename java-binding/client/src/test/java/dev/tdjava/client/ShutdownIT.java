package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.ForkedJvm.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that closes its clients itself, when its own shutdown hook is done with them. */
class ShutdownIT {

  /** Exits with an open client that its own hook still uses. */
  static final class Farewell {
    private Farewell() {}

    public static void main(String[] arguments) throws Exception {
      if (arguments.length > 1) {
        TdClient.setClosedAtShutdown(false);
      }
      TdClient client = Offline.ready(Path.of(arguments[0]));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    for (int i = 1; i <= 500; i++) { // long enough for another hook to interfere
                      client.send(new TestSquareInt(i)).orTimeout(20, TimeUnit.SECONDS).join();
                    }
                    client.close();
                    System.out.println("farewell");
                  }));
      System.exit(5);
    }
  }

  @TempDir private Path directory;

  @Test
  void byPropertyTheHookOfTdjavaLeavesThemAlone() throws Exception {
    assertFarewell(
        ForkedJvm.start(
            Farewell.class,
            List.of("-D" + ShutdownHook.PROPERTY + "=false"),
            directory.toString()));
  }

  @Test
  void byCodeToo() throws Exception {
    assertFarewell(ForkedJvm.start(Farewell.class, List.of(), directory.toString(), "by code"));
  }

  private static void assertFarewell(ForkedJvm jvm) throws Exception {
    Result result = jvm.await();
    assertThat(result.output()).endsWith("farewell\n");
    assertThat(result.exitCode()).isEqualTo(5);
  }
}
