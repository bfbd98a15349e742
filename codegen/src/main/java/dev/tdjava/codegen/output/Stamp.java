package dev.tdjava.codegen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of all that an output depends on, kept in a file beside it. */
public final class Stamp {

  private final MessageDigest digest;

  /** A stamp of nothing yet. */
  public Stamp() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds a file's content. */
  public void add(Path file) throws IOException {
    add(Files.readAllBytes(file));
  }

  /** Adds a text. */
  public void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] bytes) {
    // With its length, so that no two sequences of parts read alike.
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  /** The digest in hexadecimal; nothing can be added after this. */
  public String value() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
