package dev.tdjava.testdc.junit;

import dev.tdjava.boundary.Boundaries;
import dev.tdjava.boundary.NativeLibraries;
import dev.tdjava.testdc.PatchedLibrary;
import dev.tdjava.testdc.RsaKey;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that the TDLib of this process trusts a data centre. A process loads TDLib once, so
 * that all its data centres must have the same key.
 */
final class TestLibrary {

  private static final String LIBRARY_PATH = "tdjava.library.path";

  private static @Nullable RsaKey trusted;

  private TestLibrary() {}

  /**
   * Has this process load a TDLib that trusts {@code key}. Any thread.
   *
   * @throws IllegalStateException if it has loaded another one
   */
  static synchronized void prepare(RsaKey key) {
    RsaKey present = trusted;
    if (present == null) {
      use(key);
      trusted = key;
    } else if (present.fingerprint() != key.fingerprint()) {
      throw new IllegalStateException(
          "This JVM's TDLib trusts the key of another data centre, and a process can load TDLib"
              + " only once. Start all data centres of a JVM with the same key; without"
              + " Builder.key they have one");
    }
  }

  private static void use(RsaKey key) {
    NativeLibraries original = Boundaries.libraries();
    Path tdjson = original.tdjson();
    if (PatchedLibrary.trusts(tdjson, key)) {
      return; // the property said so from the start
    }
    PatchedLibrary copy = PatchedLibrary.of(tdjson, original.jni(), key);
    String before = System.getProperty(LIBRARY_PATH);
    System.setProperty(LIBRARY_PATH, copy.folder().toString());
    if (!Boundaries.libraries().tdjson().equals(copy.tdjson())) {
      if (before == null) {
        System.clearProperty(LIBRARY_PATH);
      } else {
        System.setProperty(LIBRARY_PATH, before);
      }
      throw new IllegalStateException(
          "This JVM has loaded TDLib already, from "
              + tdjson
              + ", which does not trust a data centre for tests, and a process can load TDLib only"
              + " once. Let no client start before the first @OfflineTelegram class or"
              + " TestClients.of, or run these tests in a JVM of their own (Surefire and Failsafe:"
              + " reuseForks=false), or start the JVM with -D"
              + LIBRARY_PATH
              + "="
              + copy.folder());
    }
  }
}
