package dev.tdjava.codec;

import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.codec.internal.Codecs;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.errors.TdDecodeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Turns records into TDLib's JSON and back.
 *
 * <p>Reading takes any valid JSON: fields in any order, unknown fields, white space, missing fields
 * (which get TDLib's default: 0, false, an empty string or list, null). An unknown {@code @type}
 * becomes the {@code Unknown…} member of its class. All methods are thread-safe.
 */
public final class TdJson {

  private static final ThreadLocal<JsonReader> READERS = ThreadLocal.withInitial(JsonReader::new);

  private TdJson() {}

  /**
   * The JSON of an object or a request, {@code @type} first and fields in the order of the schema.
   * Lone surrogates become U+FFFD.
   *
   * @throws IllegalArgumentException if a number is infinite or not a number
   */
  public static String toJson(TdObject object) {
    Objects.requireNonNull(object, "object must not be null");
    JsonWriter out = new JsonWriter();
    if (object instanceof TdFunction<?> function) {
      Codecs.writeRequest(out, function);
    } else {
      Codecs.writeObject(out, object);
    }
    return new String(out.buffer(), 0, out.length(), StandardCharsets.UTF_8);
  }

  /**
   * Reads an object.
   *
   * @param type a record of {@code dev.tdjava.api}, or one of its sealed interfaces
   * @param json JSON of an object of that type
   * @throws TdDecodeException if {@code json} is malformed or of another type
   */
  public static <T extends TdObject> T fromJson(Class<T> type, String json) {
    Objects.requireNonNull(type, "type must not be null");
    Objects.requireNonNull(json, "json must not be null");
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    int length = utf8.length;
    JsonReader in = READERS.get().reset(Arrays.copyOf(utf8, length + JsonReader.SLACK), length);
    try {
      return Codecs.read(in, type);
    } finally {
      in.reset(new byte[JsonReader.SLACK], 0); // do not hold on to the text
    }
  }
}
