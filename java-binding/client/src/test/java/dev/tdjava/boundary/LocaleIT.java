package dev.tdjava.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.functions.GetOption;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.TdNativeException;
import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.ForkedJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A JVM whose locale has no names of files but ASCII ones, as in many containers. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class LocaleIT {

  private static final String CYRILLIC = "\u043a\u044d\u0448";
  private static final String CURE = "LC_ALL=C.UTF-8";

  @TempDir Path temp;

  /** Names a folder by each property, and by none; prints what came of it. */
  static final class Load {
    private Load() {}

    public static void main(String[] arguments) {
      String folder = System.getProperty("folder");
      for (String property : List.of("tdjava.library.path", "user.home", "tdjava.cache.dir")) {
        String before = System.getProperty(property);
        System.setProperty(property, folder);
        load();
        if (before == null) {
          System.clearProperty(property);
        } else {
          System.setProperty(property, before);
        }
      }
      System.setProperty("tdjava.cache.dir", arguments[0]);
      load();
      load();
    }

    private static void load() {
      try (TdClient client = TdClient.create()) {
        client.start();
        System.out.println("started");
      } catch (TdNativeException e) {
        System.out.println("start failed: " + e.getMessage());
      }
      try {
        System.out.println("got " + TdClient.execute(new GetOption("version")));
      } catch (TdNativeException e) {
        System.out.println("execute failed: " + e.getMessage());
      }
    }
  }

  @Test
  void isWarnedOfOnceAndNamesEachPropertyWhoseFolderItCannotHave() throws Exception {
    Result result = run("C");
    for (String property : List.of("tdjava.library.path", "user.home", "tdjava.cache.dir")) {
      String refusal = " failed: The property " + property + " says '" + temp;
      assertThat(result.output()).contains("start" + refusal, "execute" + refusal);
    }
    assertThat(result.output())
        .contains("cannot be the name of a folder", "Malformed", "start it with " + CURE)
        .contains("started", "got Option")
        .containsOnlyOnce("WARN")
        .containsOnlyOnce("Start the JVM with " + CURE);
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void canHaveAnyFolderWithTheCure() throws Exception {
    Result result = run("C.UTF-8");
    assertThat(result.output())
        .contains("There is no " + temp.resolve(CYRILLIC), "got Option")
        .doesNotContain("WARN", "cannot be the name of a folder");
    assertThat(temp.resolve(CYRILLIC)).exists();
  }

  /** The JVM's own temporary folder has such a name too: TDLib is unpacked all the same. */
  private Result run(String locale) throws Exception {
    String folder = temp.resolve(CYRILLIC).toString();
    // In a file, whose bytes come through whatever the locale of this test is.
    Path options = temp.resolve("options");
    Files.writeString(
        options, "\"-Dfolder=" + folder + "\"\n\"-Djava.io.tmpdir=" + folder + "\"\n");
    Map<String, String> environment = Map.of("LC_ALL", locale, "XDG_CACHE_HOME", "");
    String cache = temp.resolve("cache").toString();
    return ForkedJvm.start(Load.class, environment, List.of("@" + options), cache).await();
  }
}
