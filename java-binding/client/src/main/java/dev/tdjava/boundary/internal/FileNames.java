package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names of files, which a JVM can have in the encoding of its locale alone. All text from outside
 * becomes a path here, so that who gave it is told of one that cannot.
 */
public final class FileNames {

  private static final Logger LOG = LoggerFactory.getLogger(FileNames.class);

  private FileNames() {}

  /**
   * The path that a text names.
   *
   * @param origin whose text it is, as a message begins: "The property x"
   * @param more constants below it
   * @throws TdNativeException if there can be no such path
   */
  static Path path(String origin, String text, String... more) {
    try {
      return Path.of(text, more);
    } catch (InvalidPathException e) {
      throw new TdNativeException(
          origin
              + " says '"
              + text
              + "', which cannot be the name of a folder: "
              + e.getReason()
              + (areUtf8() || Platform.current().isWindows()
                  ? "."
                  : ". This JVM takes names of files for "
                      + encoding()
                      + ", because of its locale: start it with LC_ALL=C.UTF-8, or choose a name"
                      + " with ASCII letters only."),
          e);
    }
  }

  /** Says once, when TDLib has been loaded, which files this JVM and TDLib cannot share. */
  public static void warnUnlessUtf8() {
    if (!areUtf8() && !Platform.current().isWindows()) { // Windows has names in Unicode beside it
      LOG.warn(
          "This JVM takes names of files for {} (sun.jnu.encoding), because of its locale, and TDLib"
              + " for UTF-8. Of files with other letters than ASCII in their names neither can open"
              + " what the other one names. Start the JVM with LC_ALL=C.UTF-8",
          encoding());
    }
  }

  private static boolean areUtf8() {
    try {
      return Charset.forName(encoding()).equals(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String encoding() {
    return System.getProperty("sun.jnu.encoding", "UTF-8");
  }
}
