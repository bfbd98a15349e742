package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
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
    if (value == null || value.isBlank() || value.contains("/") || value.contains("\\")) {
      throw new TdNativeException(origin + " is damaged: it has no valid " + key);
    }
    return value.strip();
  }
}
