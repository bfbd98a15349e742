package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.Rounds;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** TDLib does not call into a JVM that is going. Five JVMs for each boundary, some 10 s. */
class HaltIT {

  private static final int ABORTED = 128 + 6;

  @TempDir Path temp;

  /** Ends the JVM with an open client, which nobody should do. */
  static final class Halt {

    private Halt() {}

    public static void main(String[] arguments) throws Exception {
      Offline.ready(Path.of(arguments[0]));
      System.out.println("halting");
      System.out.flush();
      Runtime.getRuntime().halt(7);
    }
  }

  @ParameterizedTest
  @Tag("soak")
  @MethodSource("dev.tdjava.fixtures.BoundaryNames#all")
  void haltingDoesNotCallBack(String boundary) throws Exception {
    for (int i = 0; i < Rounds.of(3); i++) {
      ForkedJvm.Result jvm =
          ForkedJvm.start(
                  Halt.class,
                  List.of("-Dtdjava.boundary=" + boundary),
                  temp.resolve("database" + i).toString())
              .await();
      // TDLib's own destructors may abort.
      assertThat(jvm.exitCode()).isIn(7, ABORTED);
      assertThat(jvm.output()).contains("halting").doesNotContain("UpcallLinker");
    }
  }
}
