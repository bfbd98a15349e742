package dev.tdjava.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.TdSchema;
import dev.tdjava.errors.TdNativeException;
import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.ForkedJvm.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading the real library, in JVMs of their own. */
class LoadingIT {

  private static final String RESOURCES = "/META-INF/tdjava/native/" + platform() + "/";

  @TempDir Path temp;

  /** Loads TDLib and prints by which boundary, or the message of the failure. */
  static final class Load {
    private Load() {}

    public static void main(String[] arguments) {
      long start = System.nanoTime();
      try {
        Boundary boundary = Boundaries.get();
        long millis = (System.nanoTime() - start) / 1_000_000;
        byte[] request = "{\"@type\":\"getOption\",\"name\":\"version\"}\0".getBytes(UTF_8);
        byte[] answer = boundary.execute(request, request.length - 1);
        System.out.println(
            "loaded by " + boundary.name() + " in " + millis + " ms: " + new String(answer, UTF_8));
      } catch (TdNativeException first) {
        try {
          Boundaries.get();
        } catch (TdNativeException again) {
          System.out.println(
              "failed twice alike: " + Objects.equals(again.getMessage(), first.getMessage()));
        }
        System.out.println("failed: " + first.getMessage());
        System.exit(3);
      }
    }
  }

  /** Prints which native files are the process's, before and after it has loaded them. */
  static final class WhichFiles {
    private WhichFiles() {}

    public static void main(String[] arguments) {
      System.out.println("from the jar: " + Boundaries.libraries().tdjson());
      System.setProperty("tdjava.library.path", arguments[0]);
      System.out.println("to load: " + Boundaries.libraries().tdjson());
      Boundaries.get();
      System.clearProperty("tdjava.library.path");
      System.out.println("loaded: " + Boundaries.libraries().tdjson());
    }
  }

  @Test
  void thePropertyCanBeSetUntilTheFilesAreLoaded() throws Exception {
    Path folder = natives();
    Path tdjson = folder.resolve(file("tdjson"));
    Path cache = temp.resolve("cache");

    Result result =
        ForkedJvm.start(WhichFiles.class, List.of("-Dtdjava.cache.dir=" + cache), folder.toString())
            .await();

    assertThat(result.output())
        .contains("from the jar: " + cache, "to load: " + tdjson, "loaded: " + tdjson);
  }

  @Test
  void jniIsTakenWhenNobodySaysOtherwise() throws Exception {
    assertThat(load().output()).contains("loaded by jni", TdSchema.VERSION).doesNotContain("WARN");
  }

  @Test
  void thePropertyDecides() throws Exception {
    assertThat(load("-Dtdjava.boundary=jna").output()).contains("loaded by jna", TdSchema.VERSION);
  }

  @Test
  void anUnknownBoundaryIsNamedWithTheKnownOnes() throws Exception {
    Result result = load("-Dtdjava.boundary=ffm2");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output())
        .contains("no boundary named 'ffm2'; the class path has jni, jna")
        .contains("failed twice alike: true");
  }

  @Test
  void withoutTheJniLibraryJnaStepsIn() throws Exception {
    Path folder = natives();
    Files.delete(folder.resolve(file("tdjava")));
    assertThat(load("-Dtdjava.library.path=" + folder).output())
        .contains("TDLib cannot be called by jni: There is no " + folder, "loaded by jna");
  }

  @Test
  void aTruncatedLibraryIsRefusedBeforeItCanKillTheProcess() throws Exception {
    Path folder = natives();
    long half;
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve(file("tdjson")).toFile(), "rw")) {
      half = file.length() / 2;
      file.setLength(half);
    }
    Files.delete(folder.resolve("native.properties"));
    Result result = load("-Dtdjava.library.path=" + folder);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output()).contains(folder.toString(), "is truncated: it has " + half + " of");
  }

  @Test
  void anAlteredLibraryIsRefused() throws Exception {
    Path folder = natives();
    alter(folder.resolve(file("tdjson")));
    Result result = load("-Dtdjava.library.path=" + folder);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output()).contains(file("tdjson") + " was altered: its SHA-256 is");
  }

  @Test
  void anAlteredFileInTheCacheIsReplacedFromTheJar() throws Exception {
    String cache = "-Dtdjava.cache.dir=" + temp.resolve("cache");
    assertThat(load(cache).output()).contains("loaded by jni");
    alter(find(temp.resolve("cache"), file("tdjson")));
    assertThat(load(cache).output()).contains("was altered", "is replaced from", "loaded by jni");
    assertThat(load(cache).output()).contains("loaded by jni").doesNotContain("was altered");
  }

  @Test
  void aCacheThatCannotBeWrittenIsNamed() throws Exception {
    Path file = Files.writeString(temp.resolve("a-file"), "");
    Result result = load("-Dtdjava.cache.dir=" + file);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output()).contains("cache directory " + file, "-Dtdjava.cache.dir=");
  }

  @Test
  void processesThatStartTogetherShareTheCache() throws Exception {
    List<ForkedJvm> processes = new ArrayList<>();
    Path cache = temp.resolve("cache");
    for (int i = 0; i < 4; i++) {
      processes.add(ForkedJvm.start(Load.class, List.of("-Dtdjava.cache.dir=" + cache)));
    }
    for (ForkedJvm process : processes) {
      Result result = process.await();
      assertThat(result.output()).contains("loaded by jni").doesNotContain("WARN");
      assertThat(result.exitCode()).isZero();
    }
    try (Stream<Path> files = Files.walk(cache)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  private static Result load(String... options) throws Exception {
    return ForkedJvm.start(Load.class, List.of(options)).await();
  }

  /** A copy of the native jar's folder. */
  private Path natives() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("natives"));
    for (String name : List.of(file("tdjson"), file("tdjava"), "native.properties")) {
      try (InputStream in = LoadingIT.class.getResourceAsStream(RESOURCES + name)) {
        Files.copy(in, folder.resolve(name));
      }
    }
    return folder;
  }

  private static void alter(Path file) throws IOException {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.seek(content.length() / 3);
      int old = content.read();
      content.seek(content.length() / 3);
      content.write(old ^ 1);
    }
  }

  private static Path find(Path root, String name) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  private static String file(String library) {
    return System.mapLibraryName(library);
  }

  /** The platform whose native jar this test's class path has. */
  private static String platform() {
    return Stream.of("linux-x86_64", "linux-aarch64", "macos-x86_64", "macos-aarch64")
        .filter(id -> LoadingIT.class.getResource("/META-INF/tdjava/native/" + id) != null)
        .findFirst()
        .orElseThrow();
  }
}
