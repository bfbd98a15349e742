package dev.tdjava.testdc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Copies of files that look like TDLib's library where it matters; the real one has its IT. */
@DisabledOnOs(value = OS.MAC, disabledReason = "what is copied here is no code that can be signed")
class PatchedLibraryTest {

  private static final String MAIN = key("MIIBCgKCAQEA6LszBcC1LGzyr992");
  private static final String TEST = key("MIIBCgKCAQEAyMEdY1aR+sCR3ZSJ");
  private static final String OURS = key("MIIBCgKCAQEAours");
  private static final List<String> WEB =
      List.of(
          "dns.google/resolve",
          "https://dns.google/resolve?name=",
          "mozilla.cloudflare-dns.com/dns-query",
          "https://software-download.microsoft.com/",
          "https://firebaseremoteconfig.googleapis.com/v1/projects/x",
          "https://reserve-5a846.firebaseio.com/ipconfigv3.json",
          "https://www.google.com/v1/projects/reserve-5a846/databases/");
  private static final List<String> NOWHERE =
      List.of(
          "127.0.0.1:9/xxxxxx",
          "https://127.0.0.1:9/xxxxxx?name=",
          "127.0.0.1:9/xxxxxxxxxxxxxxxxxxxxxxxx",
          "https://127.0.0.1:9/xxxxxxxxxxxxxxxxxxxx",
          "https://127.0.0.1:9/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          "https://127.0.0.1:9/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          "https://127.0.0.1:9/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxdatabases/");
  private static final String FINGERPRINT = "0123456789abcdef";

  @TempDir Path folder;
  private Path original;
  private Path jni;
  private CacheFolder cache;

  @BeforeEach
  void originals() throws IOException {
    original = folder.resolve("libtdjson.so.1.8.61");
    jni = Files.write(folder.resolve("libtdjava.so"), new byte[] {1, 2, 3});
    cache = new CacheFolder(folder.resolve("cache"));
    Files.write(original, library(WEB, MAIN, TEST));
  }

  @Test
  void theCopyDiffersFromTheOriginalInKeysAndWebAddressesAlone() throws Exception {
    PatchedLibrary copy = copy(jni);

    assertThat(Files.readAllBytes(copy.tdjson())).isEqualTo(library(NOWHERE, OURS, OURS));
    assertThat(Files.readAllBytes(original)).isEqualTo(library(WEB, MAIN, TEST));
    assertThat(copy.tdjson()).isEqualTo(copy.folder().resolve("libtdjson.so"));
    assertThat(copy.folder().resolve("libtdjava.so")).hasSameBinaryContentAs(jni);
  }

  @Test
  void theLoaderFindsTheSumsOfBothFiles() throws Exception {
    Path at = copy(jni).folder();

    Properties said = new Properties();
    said.load(Files.newBufferedReader(at.resolve("native.properties"), ISO_8859_1));
    assertThat(said)
        .containsEntry("tdjson.file", "libtdjson.so")
        .containsEntry("tdjson.sha256", sha256(at.resolve("libtdjson.so")))
        .containsEntry("jni.file", "libtdjava.so")
        .containsEntry("jni.sha256", sha256(jni))
        .containsEntry("testdc.original.sha256", sha256(original))
        .containsEntry("testdc.key", FINGERPRINT);
  }

  @Test
  void aCopyNeedsNoJniLibrary() throws Exception {
    assertThat(filesIn(copy(null).folder())).containsOnly("libtdjson.so", "native.properties");
  }

  @Test
  void aGoodCopyIsUsedAgain() throws Exception {
    PatchedLibrary first = copy(jni);
    Object made = Files.readAttributes(first.tdjson(), "lastModifiedTime,fileKey");

    PatchedLibrary second = copy(jni);

    assertThat(second.folder()).isEqualTo(first.folder());
    assertThat((Object) Files.readAttributes(second.tdjson(), "lastModifiedTime,fileKey"))
        .isEqualTo(made);
  }

  @Test
  void anAlteredCopyIsMadeAnew() throws Exception {
    PatchedLibrary first = copy(jni);
    for (String name : filesIn(first.folder())) {
      byte[] bytes = Files.readAllBytes(first.folder().resolve(name));
      bytes[bytes.length / 2] ^= 0x40;
      Files.write(first.folder().resolve(name), bytes);

      copy(jni);

      assertThat(first.tdjson()).as(name).hasBinaryContent(library(NOWHERE, OURS, OURS));
      assertThat(first.folder().resolve("libtdjava.so")).as(name).hasSameBinaryContentAs(jni);
    }
  }

  @Test
  void aCopyThatLostAFileIsMadeAnew() throws Exception {
    PatchedLibrary first = copy(jni);
    for (String name : filesIn(first.folder())) {
      Files.delete(first.folder().resolve(name));

      copy(jni);

      assertThat(filesIn(first.folder())).as(name).hasSize(3);
    }
  }

  @Test
  void otherLibrariesAndKeysHaveCopiesOfTheirOwn() throws Exception {
    Path first = copy(jni).folder();
    Path otherKey =
        PatchedLibrary.of(original, jni, key("MIIBCgKCAQEAother"), "fedcba9876543210", cache)
            .folder();
    Files.write(jni, new byte[] {4, 5, 6});
    Path otherJni = copy(jni).folder();

    assertThat(List.of(first, otherKey, otherJni)).doesNotHaveDuplicates();
    assertThat(first.resolve("libtdjava.so")).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void manyAtOnceGetTheSameWholeCopyAndLeaveNothingElse() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<PatchedLibrary>> copies = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        copies.add(threads.submit(() -> copy(jni)));
      }
      for (Future<PatchedLibrary> copy : copies) {
        assertThat(copy.get().tdjson()).hasBinaryContent(library(NOWHERE, OURS, OURS));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(filesIn(cache.root()))
        .containsExactlyInAnyOrder(".lock", String.valueOf(copy(jni).folder().getFileName()));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerCanReadAndWriteIt() throws Exception {
    Path at = copy(jni).folder();
    Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwxrwxrwx"));
    copy(jni);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(at)))
        .isEqualTo("rwx------");
    for (String name : filesIn(at)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(at.resolve(name))))
          .as(name)
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aLibraryWithoutAKeySaysWhichAndWhatIsKnownToWork() throws Exception {
    Files.write(original, library(WEB, MAIN, key("MIIBCgKCAQEAanother")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(jni))
        .withMessageContaining(original.toString())
        .withMessageContaining("of the test data centres was not found")
        .withMessageContaining("1.8.61 and 1.8.67");
    assertThat(filesIn(cache.root())).containsOnly(".lock");
  }

  @Test
  void aKeyThatIsThereTwiceIsRefused() throws Exception {
    Files.write(original, library(WEB, MAIN, TEST + "\0" + MAIN));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(jni))
        .withMessageContaining("of the data centres is there more than once");
  }

  @Test
  void aKeyThatIsNotWholeIsRefused() throws Exception {
    byte[] whole = library(WEB, MAIN, TEST);
    Files.write(original, Arrays.copyOf(whole, whole.length - 1_010));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(jni))
        .withMessageContaining("of the test data centres does not end after 425 bytes");
  }

  @Test
  void aKeyOfAnotherLengthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PatchedLibrary.of(original, jni, OURS + "==", FINGERPRINT, cache))
        .withMessageContaining("427 bytes");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws Exception {
    Files.delete(original);

    assertThatThrownBy(() -> copy(jni))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(original.toString())
        .hasMessageContaining("tdjava.testdc.cache");
  }

  private PatchedLibrary copy(@Nullable Path withJni) {
    return PatchedLibrary.of(original, withJni, OURS, FINGERPRINT, cache);
  }

  /**
   * A little over 1 MB with two keys, of which the first lies across the border of two steps of
   * reading.
   */
  private static byte[] library(List<String> addresses, String first, String second) {
    byte[] bytes = new byte[(1 << 20) + 4_096];
    new Random(7).nextBytes(bytes);
    put(bytes, (1 << 20) - 100, first);
    put(bytes, 4_096, "\0" + String.join("\0", addresses) + "\0");
    put(bytes, bytes.length - 1_000 - second.length(), second);
    return bytes;
  }

  private static void put(byte[] into, int position, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, into, position, bytes.length);
  }

  private static String key(String start) {
    String begin = "-----BEGIN RSA PUBLIC KEY-----\n" + start;
    String end = "IDAQAB\n-----END RSA PUBLIC KEY-----";
    return begin + "x".repeat(425 - begin.length() - end.length()) + end;
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
