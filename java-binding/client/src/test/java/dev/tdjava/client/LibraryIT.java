package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.TdSchema;
import dev.tdjava.api.functions.GetOption;
import dev.tdjava.fixtures.ForkedJvm;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The library as a whole: its version and its log. */
@Timeout(120)
class LibraryIT {

  private static final String NATIVES = "/META-INF/tdjava/native/linux-x86_64/";

  @TempDir private Path directory;

  @Test
  void anotherVersionIsSaidClearly() throws Exception {
    byte[] library = resource("libtdjson.so");
    // The copy says that it is another version, of the same length.
    String other = TdSchema.VERSION.replaceAll("\\d", "9");
    replace(library, TdSchema.VERSION + "\0", other + "\0");
    Files.write(directory.resolve("libtdjson.so"), library);
    Files.write(directory.resolve("libtdjava.so"), resource("libtdjava.so"));
    ForkedJvm.Result jvm =
        ForkedJvm.start(PrintVersion.class, List.of("-Dtdjava.library.path=" + directory)).await();
    assertThat(jvm.exitCode()).isZero();
    assertThat(jvm.output())
        .contains("The loaded TDLib is version " + other)
        .contains("generated for " + TdSchema.VERSION);
  }

  @Test
  void aFatalErrorIsHeardBeforeTheEnd() throws Exception {
    ForkedJvm.Result jvm = ForkedJvm.start(LastWordsIT.Fatal.class, List.of()).await();
    assertThat(jvm.output())
        .contains("TDLib ends the process")
        .contains("handler heard: ")
        .contains("fatal on purpose")
        .doesNotContain("still alive");
    assertThat(jvm.exitCode()).isEqualTo(128 + 6);
  }

  @Test
  void verbosityIsChecked() {
    assertThatThrownBy(() -> TdLog.setVerbosity(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level must be from 0 to 1023, not -1");
  }

  private static byte[] resource(String name) throws Exception {
    try (InputStream in = LibraryIT.class.getResourceAsStream(NATIVES + name)) {
      return in.readAllBytes();
    }
  }

  private static void replace(byte[] bytes, String from, String to) {
    byte[] wanted = from.getBytes(StandardCharsets.US_ASCII);
    byte[] other = to.getBytes(StandardCharsets.US_ASCII);
    int found = 0;
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        System.arraycopy(other, 0, bytes, i, other.length);
        found++;
      }
    }
    assertThat(found).isPositive();
  }

  /** Prints TDLib's version. */
  static final class PrintVersion {

    private PrintVersion() {}

    /** In another JVM. */
    public static void main(String[] arguments) {
      System.out.println(TdClient.execute(new GetOption("version")));
    }
  }
}
