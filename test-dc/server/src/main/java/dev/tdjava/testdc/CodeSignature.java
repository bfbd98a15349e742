package dev.tdjava.testdc;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;

/** On macOS, code that was altered has to be signed again: the system ends who loads it else. */
final class CodeSignature {

  private CodeSignature() {}

  /** Signs a library for use on this machine alone; does nothing on other systems. */
  static void renew(Path library) throws IOException {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
      return;
    }
    Process codesign =
        new ProcessBuilder("/usr/bin/codesign", "--force", "--sign", "-", library.toString())
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(codesign.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
    try {
      if (codesign.waitFor() != 0) {
        throw new IOException("codesign does not sign " + library + ": " + printed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while " + library + " was signed", e);
    }
  }
}
