package dev.tdjava.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.functions.GetOption;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.TdNativeException;
import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.ForkedJvm.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is final of a failure to load TDLib, and what passes; each in a JVM of its own. */
@Timeout(120)
class LoadingAgainIT {

  @TempDir Path temp;

  /** Loads TDLib on a thread that is interrupted: before it begins, or all the time. */
  static final class Interrupted {
    private Interrupted() {}

    public static void main(String[] arguments) throws Exception {
      AtomicBoolean loaded = new AtomicBoolean();
      Thread loader = Thread.currentThread();
      Thread storm =
          new Thread(
              () -> {
                while (!loaded.get()) {
                  loader.interrupt();
                }
              });
      loader.interrupt();
      if (arguments.length > 0) {
        storm.start();
      }
      TdClient client = TdClient.create();
      String version;
      try {
        client.start();
        version = TdClient.execute(new GetOption("version")).toString();
      } finally {
        loaded.set(true);
      }
      System.out.println("loaded by " + Boundaries.get().name() + ": " + version);
      System.out.println("still interrupted: " + Thread.interrupted());
      storm.join();
      Thread.interrupted();
      client.close();
    }
  }

  /** Tries to load TDLib whenever something has changed that was in the way. */
  static final class Again {
    private Again() {}

    public static void main(String[] arguments) throws IOException {
      Path cache = Path.of(arguments[0]);
      System.setProperty("tdjava.library.path", "/nowhere");
      tryIt();
      System.clearProperty("tdjava.library.path");
      System.setProperty("tdjava.cache.dir", "");
      tryIt();
      System.setProperty("tdjava.cache.dir", cache.toString());
      tryIt();
      Files.delete(cache);
      tryIt();
    }

    static void tryIt() {
      try {
        System.out.println("got " + TdClient.execute(new GetOption("version")));
      } catch (TdNativeException e) {
        System.out.println("failed: " + e.getMessage());
      }
    }
  }

  /** Finds no library where one should be, and then a good one. */
  static final class Final {
    private Final() {}

    public static void main(String[] arguments) throws IOException {
      Again.tryIt();
      System.clearProperty("tdjava.library.path");
      Again.tryIt();
    }
  }

  @Test
  void anInterruptIsNotHeededAndStays() throws Exception {
    assertLoaded(run(Interrupted.class, "-Dtdjava.cache.dir=" + temp.resolve("cache")));
  }

  @Test
  void norAreInterruptsThatGoOn() throws Exception {
    String option = "-Dtdjava.cache.dir=" + temp.resolve("cache");
    assertLoaded(
        ForkedJvm.start(Interrupted.class, List.of(option, "-Dtdjava.boundary=jna"), "storm")
            .await());
  }

  @Test
  void whatMayPassIsTriedAgain() throws Exception {
    Path cache = Files.writeString(temp.resolve("cache"), ""); // a file: it stops root too
    Result result = ForkedJvm.start(Again.class, List.of(), cache.toString()).await();
    assertThat(result.output())
        .containsSubsequence(
            "failed: There is no /nowhere",
            "failed: The property tdjava.cache.dir is empty",
            "failed: The native file",
            "cache directory " + cache,
            "got Option");
  }

  @Test
  void aFileThatIsNoLibraryIsFinal() throws Exception {
    Files.writeString(temp.resolve(System.mapLibraryName("tdjson")), "not a library");
    Result result = run(Final.class, "-Dtdjava.library.path=" + temp);
    assertThat(result.output())
        .containsSubsequence("is not a native library", "is not a native library")
        .doesNotContain("got");
  }

  private static void assertLoaded(Result result) {
    assertThat(result.output())
        .contains("loaded by ", "OptionValueString", "still interrupted: true")
        .doesNotContain("cannot be called by", "Exception");
    assertThat(result.exitCode()).isZero();
  }

  private static Result run(Class<?> program, String... options) throws Exception {
    return ForkedJvm.start(program, List.of(options)).await();
  }
}
