package dev.tdjava.boundary.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.boundary.LogCapture;
import dev.tdjava.errors.TdNativeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {

  private static final String NAME = "libtdjson.so";

  @TempDir Path temp;
  private final byte[] content = new byte[1 << 20];
  private String sum = "";
  private Path root = Path.of("");
  private NativeCache cache = new NativeCache(root);
  private int opened;

  @BeforeEach
  void prepare() throws IOException {
    new Random(1).nextBytes(content);
    sum = Sha256.copy(new ByteArrayInputStream(content), OutputStream.nullOutputStream());
    root = temp.resolve("home/cache/tdjava");
    cache = new NativeCache(root);
  }

  @Test
  void knowsWhereSystemsKeepCaches() {
    Map<String, String> nothing = Map.of();
    assertThat(NativeCache.usual(Platform.LINUX_X86_64, nothing, "/home/u"))
        .isEqualTo(Path.of("/home/u/.cache/tdjava"));
    assertThat(
            NativeCache.usual(
                Platform.LINUX_AARCH64, Map.of("XDG_CACHE_HOME", "/var/cache/u"), "/home/u"))
        .isEqualTo(Path.of("/var/cache/u/tdjava"));
    assertThat(NativeCache.usual(Platform.LINUX_X86_64, Map.of("XDG_CACHE_HOME", "rel"), "/home/u"))
        .isEqualTo(Path.of("/home/u/.cache/tdjava"));
    assertThat(NativeCache.usual(Platform.MACOS_AARCH64, nothing, "/Users/u"))
        .isEqualTo(Path.of("/Users/u/Library/Caches/tdjava"));
    assertThat(NativeCache.usual(Platform.WINDOWS_X86_64, Map.of("LOCALAPPDATA", "/l"), "/home/u"))
        .isEqualTo(Path.of("/l/tdjava"));
  }

  @Test
  void asksForADirectoryWhereAUserHasNoHome() {
    assertThatThrownBy(() -> NativeCache.usual(Platform.LINUX_X86_64, Map.of(), "?"))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("no home directory")
        .hasMessageContaining("-Dtdjava.cache.dir=");
  }

  @Test
  void unpacksOnce() {
    Path file = cache.file(NAME, sum, source(content));
    assertThat(file).hasBinaryContent(content).hasFileName(NAME).startsWith(root);
    assertThat(cache.file(NAME, sum, source(content))).isEqualTo(file);
    assertThat(opened).isEqualTo(1);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void letsNobodyElseWriteAndLeavesItsParentAlone() throws IOException {
    Files.createDirectories(root);
    permit(root, "rwxrwxrwx");
    Path file = cache.file(NAME, sum, source(content));
    Path folder = file.resolveSibling(".");
    assertThat(permissions(folder)).doesNotMatch(".{5}w.*|.{8}w.");
    assertThat(permissions(root)).isEqualTo("rwxrwxrwx");

    permit(folder, "rwxrwxrwx"); // a good file there could be replaced after it was looked at
    permit(file, "rw-rw-rw-");
    cache.file(NAME, sum, source(content));
    assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(file)).isEqualTo("rw-r--r--");
    assertThat(opened).isEqualTo(1);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void changesNothingWhereNobodyElseCanWrite() throws IOException {
    Path file = cache.file(NAME, sum, source(content));
    Path folder = file.resolveSibling(".");
    permit(file, "r--r--r--");
    permit(folder, "r-xr-xr-x");
    FileTime before = Files.getLastModifiedTime(folder);

    assertThat(cache.file(NAME, sum, source(content))).isEqualTo(file);

    assertThat(permissions(folder)).isEqualTo("r-xr-xr-x");
    assertThat(permissions(file)).isEqualTo("r--r--r--");
    assertThat(Files.getLastModifiedTime(folder)).isEqualTo(before);
    assertThat(opened).isEqualTo(1);
    permit(folder, "rwxr-xr-x"); // JUnit has to remove it
  }

  @Test
  void doesNotHeedAnInterrupt() {
    Thread.currentThread().interrupt();
    try {
      Path file = cache.file(NAME, sum, source(content));
      assertThat(cache.file(NAME, sum, source(content))).isEqualTo(file);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void saysWhoseTextIsNoPath() {
    // NUL is in no name of a file, whatever the locale.
    Map<String, String> xdg = Map.of("XDG_CACHE_HOME", "/a\0b");
    Map<String, String> local = Map.of("LOCALAPPDATA", "/a\0b");
    for (Platform platform : Platform.values()) {
      assertNoPath(() -> NativeCache.usual(platform, Map.of(), "/a\0b"), "property user.home");
    }
    assertNoPath(
        () -> NativeCache.usual(Platform.LINUX_X86_64, xdg, "/home/u"), "variable XDG_CACHE_HOME");
    assertNoPath(
        () -> NativeCache.usual(Platform.WINDOWS_X86_64, local, "/home/u"),
        "variable LOCALAPPDATA");
  }

  private static void assertNoPath(ThrowingCallable call, String origin) {
    assertThatThrownBy(call)
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining(origin + " says '/a\0b', which cannot be the name of a folder: Nul");
  }

  @Test
  void replacesAFolderWhereTheFileShouldBe() throws IOException {
    Path file = cache.file(NAME, sum, source(content));
    Files.delete(file);
    Files.createDirectories(file.resolve("a/b"));
    Files.writeString(file.resolve("a/c"), "");
    try (LogCapture log = new LogCapture(Unpacking.class.getName())) {
      assertThat(cache.file(NAME, sum, source(content))).hasBinaryContent(content);
      assertThat(log.messages())
          .containsExactly(file + " is a folder where a native file should be; it is replaced");
    }
  }

  @Test
  void replacesAFileWhereItsFolderShouldBe() throws IOException {
    Path file = cache.file(NAME, sum, source(content));
    Path folder = root.resolve(root.relativize(file).getName(0));
    Files.delete(file);
    Files.delete(folder);
    Files.writeString(folder, "");
    try (LogCapture log = new LogCapture(Unpacking.class.getName())) {
      assertThat(cache.file(NAME, sum, source(content))).hasBinaryContent(content);
      assertThat(log.messages())
          .containsExactly(
              folder + " is a file where a folder of native files should be; it is replaced");
    }
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static String permissions(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }

  @Test
  void replacesAnAlteredFile() throws IOException {
    Path file = cache.file(NAME, sum, source(content));
    Files.write(file, new byte[] {1, 2, 3});
    try (LogCapture log = new LogCapture(NativeCache.class.getName())) {
      assertThat(cache.file(NAME, sum, source(content))).hasBinaryContent(content);
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains(file + " was altered", "replaced from the test's source");
    }
  }

  @Test
  void refusesASourceThatIsNotWhatItSays() throws IOException {
    byte[] altered = content.clone();
    altered[altered.length / 2]++;
    assertThatThrownBy(() -> cache.file(NAME, sum, source(altered)))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("the test's source is damaged")
        .hasMessageContaining(sum);
    assertThat(filesIn(root)).isEmpty();
  }

  @Test
  void refusesASourceThatIsNotThere() throws IOException {
    assertThatThrownBy(() -> cache.file(NAME, sum, source(null)))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("the test's source is missing");
    assertThat(filesIn(root)).isEmpty();
  }

  @Test
  void saysWhichDirectoryCannotBeWritten() throws IOException {
    // A file where the folder should be: permissions would not stop root.
    Files.createDirectories(root.getParent());
    Files.writeString(root, "");
    assertThatThrownBy(() -> cache.file(NAME, sum, source(content)))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("cache directory " + root)
        .hasMessageContaining("-Dtdjava.cache.dir=");
  }

  @Test
  void manyAtOnceGetOneWholeFile() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Path>> tasks = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        NativeCache own = new NativeCache(root);
        tasks.add(() -> own.file(NAME, sum, new BytesSource(content)));
      }
      for (Future<Path> file : threads.invokeAll(tasks)) {
        assertThat(file.get()).hasBinaryContent(content);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(filesIn(root)).hasSize(1);
  }

  @Test
  void noStarterStumblesOverWhatOthersRemoveOrMove() throws Exception {
    byte[] small = {1, 2, 3};
    String smallSum = Sha256.copy(new ByteArrayInputStream(small), OutputStream.nullOutputStream());
    Path folder = root.resolve(smallSum.substring(0, 32));
    Files.createDirectories(folder);
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 50; round++) {
        for (int i = 0; i < 20; i++) {
          Path part = folder.resolve(i + ".part");
          Files.setLastModifiedTime(Files.writeString(part, ""), old);
        }
        Callable<Path> starter =
            () -> new NativeCache(root).file(NAME, smallSum, new BytesSource(small));
        for (Future<Path> file : threads.invokeAll(Collections.nCopies(8, starter))) {
          assertThat(file.get()).hasBinaryContent(small);
        }
        assertThat(filesIn(root)).hasSize(1);
        Files.delete(folder.resolve(NAME));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void removesWhatKilledProcessesLeft() throws IOException {
    Path file = cache.file(NAME, sum, source(content));
    Path abandoned = Files.writeString(file.resolveSibling("1.part"), "");
    Path current = Files.writeString(file.resolveSibling("2.part"), "");
    Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Files.delete(file);
    cache.file(NAME, sum, source(content));
    assertThat(abandoned).doesNotExist();
    assertThat(current).exists();
  }

  private NativeCache.Source source(byte @Nullable [] bytes) {
    return new BytesSource(bytes) {
      @Override
      public @Nullable InputStream open() {
        opened++;
        return super.open();
      }
    };
  }

  private static List<Path> filesIn(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private static class BytesSource implements NativeCache.Source {
    private final byte @Nullable [] bytes;

    BytesSource(byte @Nullable [] bytes) {
      this.bytes = bytes;
    }

    @Override
    public @Nullable InputStream open() {
      return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    public String toString() {
      return "the test's source";
    }
  }
}
