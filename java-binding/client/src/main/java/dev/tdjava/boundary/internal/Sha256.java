package dev.tdjava.boundary.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 sums in lower-case hexadecimal. */
final class Sha256 {

  /** Large steps: the digest's inner loop is compiled sooner. */
  private static final int STEP = 256 * 1024;

  private Sha256() {}

  /** The sum of a file. */
  static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return copy(in, OutputStream.nullOutputStream());
    }
  }

  /** Copies everything, and returns its sum. */
  static String copy(InputStream from, OutputStream to) throws IOException {
    MessageDigest digest = digest();
    byte[] step = new byte[STEP];
    for (int n = from.read(step); n >= 0; n = from.read(step)) {
      digest.update(step, 0, n);
      to.write(step, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }
}
