package dev.tdjava.codec;

import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.codec.internal.Codecs;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.PerThread;
import dev.tdjava.errors.TdDecodeException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Turns records into TDLib's JSON and back.
 *
 * <p>Reading takes any valid JSON: fields in any order, unknown fields, white space, missing fields
 * (which get TDLib's default: 0, false, an empty string or list, null). An unknown {@code @type}
 * becomes the {@code Unknown…} member of its class. What TDLib would not read is refused, and what
 * it would read as something else: a lone surrogate's escape, a number beyond a double, a name that
 * comes twice in an object, more than 100 objects and lists within each other. All methods are
 * thread-safe; a thread keeps at most some 2 MiB of memory from call to call.
 */
public final class TdJson {

  private static final PerThread<JsonReader> READERS = new PerThread<>(JsonReader::new);

  private TdJson() {}

  /**
   * The JSON of an object or a request, {@code @type} first and fields in the order of the schema.
   * Lone surrogates become U+FFFD.
   *
   * @throws IllegalArgumentException if a number is infinite or not a number, if the JSON of an
   *     {@code Unknown…} object is not such as {@link #fromJson} reads, or if {@code object} is not
   *     one of tdjava's records
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
   * Reads an object. Lone surrogates that are not escaped become U+FFFD.
   *
   * @param type a record of {@code dev.tdjava.api}, or one of its sealed interfaces
   * @param json JSON of an object of that type
   * @throws TdDecodeException if {@code json} is malformed or of another type
   */
  public static <T extends TdObject> T fromJson(Class<T> type, String json) {
    Objects.requireNonNull(type, "type must not be null");
    Objects.requireNonNull(json, "json must not be null");
    JsonReader in = READERS.get();
    try {
      return Codecs.read(in, json, type);
    } finally {
      in.release(); // this thread may never come again
    }
  }
}
