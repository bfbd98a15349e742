package dev.tdjava.testdc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy of TDLib's library that takes a data centre on loopback for Telegram: in it, Telegram's
 * two public keys are the data centre's, and the web addresses where TDLib would ask, past any
 * proxy, for other ways to Telegram lead nowhere. Nothing else differs, and the original is never
 * altered.
 *
 * <p>Copies are kept in a cache folder, one for each library and key, and made once; the loader of
 * tdjava and this class check their SHA-256 sums before each use. They are for tests on the machine
 * that made them and not to be shipped: such a library cannot talk to Telegram.
 *
 * <p>All methods are safe for threads, and for processes that share the cache folder.
 */
public final class PatchedLibrary {

  /** What the loader of tdjava reads beside the libraries; it ignores the names of our own. */
  private static final String DESCRIPTION = "native.properties";

  private static final String TDJSON_FILE = "tdjson.file";
  private static final String TDJSON_SUM = "tdjson.sha256";
  private static final String JNI_FILE = "jni.file";
  private static final String JNI_SUM = "jni.sha256";
  private static final String ORIGINAL_SUM = "testdc.original.sha256";
  private static final String KEY = "testdc.key";
  private static final String ABSENT = "none";
  private static final int STEP = 256 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(PatchedLibrary.class);

  private final Path folder;
  private final Path tdjson;

  private PatchedLibrary(Path folder, Path tdjson) {
    this.folder = folder;
    this.tdjson = tdjson;
  }

  /**
   * A copy that trusts {@code key}, in the cache folder of this user: the one that the property
   * {@code tdjava.testdc.cache} names, else {@code tdjava/test-dc} where the system keeps caches.
   *
   * @param tdjson TDLib's library {@code libtdjson}
   * @param jni the JNI library of tdjava that is to lie beside the copy; null for none
   * @throws IllegalArgumentException if the library is not one whose keys are known
   * @throws UncheckedIOException if a file cannot be read or written
   */
  public static PatchedLibrary of(Path tdjson, @Nullable Path jni, RsaKey key) {
    return of(tdjson, jni, key, CacheFolder.ofProcess().root());
  }

  /** The same, in a cache folder of the caller's choice, which is made when it is missing. */
  public static PatchedLibrary of(Path tdjson, @Nullable Path jni, RsaKey key, Path cache) {
    return of(tdjson, jni, key.publicKeyPem(), hex(key.fingerprint()), new CacheFolder(cache));
  }

  /** Whether the library that lies in a folder is a copy that was made for {@code key}. */
  public static boolean trusts(Path tdjson, RsaKey key) {
    Path description = tdjson.resolveSibling(DESCRIPTION);
    try {
      return Files.isRegularFile(description)
          && hex(key.fingerprint()).equals(read(description).getProperty(KEY));
    } catch (IOException e) {
      throw new UncheckedIOException(description + " cannot be read", e);
    }
  }

  /** The folder with the copy, for the property {@code tdjava.library.path}. */
  public Path folder() {
    return folder;
  }

  /** The copy. */
  public Path tdjson() {
    return tdjson;
  }

  static PatchedLibrary of(
      Path tdjson, @Nullable Path jni, String pem, String fingerprint, CacheFolder cache) {
    try {
      Sources sources =
          new Sources(tdjson, sum(tdjson), jni, jni == null ? ABSENT : sum(jni), fingerprint);
      Path folder = cache.root().resolve(sources.folderName());
      if (!isGood(folder, sources)) {
        cache.alone(
            () -> {
              if (!isGood(folder, sources)) { // nobody else has made it meanwhile
                make(folder, sources, pem, cache);
              }
              return folder;
            });
      }
      return new PatchedLibrary(folder, folder.resolve(sources.tdjsonName()));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No copy of "
              + tdjson
              + " can be made in "
              + cache.root()
              + "; another folder can be named with -D"
              + CacheFolder.PROPERTY
              + "=<folder>: "
              + e,
          e);
    }
  }

  /** What a copy is made of. */
  private record Sources(
      Path tdjson, String tdjsonSum, @Nullable Path jni, String jniSum, String fingerprint) {

    /** A name for all of it, so that versions of anything do not disturb each other. */
    String folderName() {
      return tdjsonSum.substring(0, 16)
          + "-"
          + jniSum.substring(0, Math.min(8, jniSum.length()))
          + "-"
          + fingerprint
          + "-"
          + LibraryPatch.REVISION;
    }

    /** The name that loaders look for, whatever version the name of the original has in it. */
    String tdjsonName() {
      String name = String.valueOf(tdjson.getFileName());
      return name.endsWith(".dll")
          ? "tdjson.dll"
          : name.endsWith(".dylib") ? "libtdjson.dylib" : "libtdjson.so";
    }

    String jniName() {
      return tdjsonName().replace("tdjson", "tdjava");
    }
  }

  private static boolean isGood(Path folder, Sources sources) throws IOException {
    Path description = folder.resolve(DESCRIPTION);
    if (!Files.isRegularFile(description)) {
      return false;
    }
    CacheFolder.makePrivate(folder);
    Properties said = read(description);
    return sources.tdjsonSum.equals(said.getProperty(ORIGINAL_SUM))
        && sources.fingerprint.equals(said.getProperty(KEY))
        && sources.jniSum.equals(said.getProperty(JNI_SUM))
        && hasSum(folder.resolve(sources.tdjsonName()), said.getProperty(TDJSON_SUM))
        && (sources.jni == null || hasSum(folder.resolve(sources.jniName()), sources.jniSum));
  }

  private static void make(Path folder, Sources sources, String pem, CacheFolder cache)
      throws IOException {
    byte[] library = Files.readAllBytes(sources.tdjson);
    if (!sum(library).equals(sources.tdjsonSum)) {
      throw new IOException(sources.tdjson + " was altered while it was read");
    }
    LibraryPatch patch = LibraryPatch.plan(library, sources.tdjson, pem);
    patch.apply(library);
    Path unfinished = cache.temporaryFolder();
    try {
      Path copy = unfinished.resolve(sources.tdjsonName());
      Files.write(CacheFolder.privateFile(copy), library);
      patch.verify(sources.tdjson, copy);
      CodeSignature.renew(copy);
      if (sources.jni != null) {
        Path jni = CacheFolder.privateFile(unfinished.resolve(sources.jniName()));
        Files.write(jni, Files.readAllBytes(sources.jni));
      }
      String copySum = sum(copy);
      Files.writeString(
          CacheFolder.privateFile(unfinished.resolve(DESCRIPTION)),
          description(sources, copySum),
          ISO_8859_1);
      replace(folder, unfinished, cache);
      LOG.info(
          "Made a copy of TDLib for tests in {}: original SHA-256 {}, copy {}",
          folder,
          sources.tdjsonSum,
          copySum);
    } finally {
      CacheFolder.delete(unfinished);
    }
  }

  /** Moves a finished folder into its place, in one step, so that nobody sees half of it. */
  private static void replace(Path folder, Path finished, CacheFolder cache) throws IOException {
    if (Files.exists(folder)) {
      LOG.warn("The copy of TDLib for tests in {} was altered; it is replaced", folder);
      Path aside = cache.temporaryFolder();
      Files.move(folder, aside.resolve("altered"), StandardCopyOption.ATOMIC_MOVE);
      CacheFolder.delete(aside);
    }
    Files.move(finished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String description(Sources sources, String copySum) {
    return String.join(
        "\n",
        "# TDLib for tests with a data centre on loopback; it cannot talk to Telegram.",
        TDJSON_FILE + "=" + sources.tdjsonName(),
        TDJSON_SUM + "=" + copySum,
        JNI_FILE + "=" + sources.jniName(),
        JNI_SUM + "=" + sources.jniSum,
        ORIGINAL_SUM + "=" + sources.tdjsonSum,
        KEY + "=" + sources.fingerprint,
        "");
  }

  private static Properties read(Path description) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(description, ISO_8859_1)) {
      properties.load(in);
    } catch (IllegalArgumentException e) { // a broken escape: as good as altered
      LOG.debug("{} is not a file of properties", description, e);
    }
    return properties;
  }

  private static boolean hasSum(Path file, @Nullable String expected) throws IOException {
    return expected != null && Files.isRegularFile(file) && sum(file).equals(expected);
  }

  private static String sum(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] step = new byte[STEP];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(step); n >= 0; n = in.read(step)) {
        digest.update(step, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String sum(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }

  private static String hex(long fingerprint) {
    return HexFormat.of().toHexDigits(fingerprint);
  }
}
