package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code native.properties} says, which lies beside the libraries.
 *
 * @param origin where it was read
 * @param jniFile null where there is TDLib alone
 * @param jniSha256 null where there is TDLib alone
 */
record NativeDescription(
    String origin,
    String tdjsonFile,
    String tdjsonSha256,
    @Nullable String jniFile,
    @Nullable String jniSha256) {

  static final String FILE = "native.properties";

  /** Names that lead nowhere else, in letters that every locale has. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*");

  /** Reads the description and closes the stream. */
  static NativeDescription read(String origin, InputStream stream) {
    Properties properties = new Properties();
    try (stream) {
      properties.load(stream);
    } catch (IOException | IllegalArgumentException e) {
      throw new TdNativeException(origin + " cannot be read: " + e, e);
    }
    boolean jni = properties.containsKey("jni.file");
    return new NativeDescription(
        origin,
        value(origin, properties, "tdjson.file"),
        value(origin, properties, "tdjson.sha256"),
        jni ? value(origin, properties, "jni.file") : null,
        jni ? value(origin, properties, "jni.sha256") : null);
  }

  private static String value(String origin, Properties properties, String key) {
    String value = properties.getProperty(key);
    String stripped = value == null ? "" : value.strip();
    if (!PLAIN.matcher(stripped).matches()) {
      throw new TdNativeException(origin + " is damaged: it has no valid " + key);
    }
    return stripped;
  }
}
