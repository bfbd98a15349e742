// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Value;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.ObjectCodec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Value}.
 */
@Generated("dev.tdjava.codegen")
@SuppressWarnings("NullAway")
public final class ValueCodec implements ObjectCodec<Value> {
  /**
   * The only one; it has no state.
   */
  public static final ValueCodec INSTANCE = new ValueCodec();

  private static final JsonKey TYPE_VALUE = JsonKey.type("value");

  private static final JsonKey KEY_VALUE = JsonKey.field("value");

  private static final JsonKey KEY_OUT = JsonKey.field("out");

  private static final JsonKey KEY_KEY = JsonKey.field("key");

  private ValueCodec() {
  }

  /**
   * Reads an object, or null.
   *
   * @param in stands before the object
   * @return the object, or null for JSON's null
   */
  public static @Nullable Value decode(JsonReader in) {
    return in.beginObject(TYPE_VALUE) ? decodeValue(in) : null;
  }

  private static Value decodeValue(JsonReader in) {
    String value = "";
    String out = "";
    String key = "";
    if (in.field(KEY_VALUE)) {
      value = in.readString();
    }
    if (in.field(KEY_OUT)) {
      out = in.readString();
    }
    if (in.field(KEY_KEY)) {
      key = in.readString();
    }
    while (in.more()) {
      switch (in.name()) {
        case "value" -> value = in.readString();
        case "out" -> out = in.readString();
        case "key" -> key = in.readString();
        default -> in.skip();
      }
    }
    return new Value(value, out, key);
  }

  /**
   * Writes an object.
   *
   * @param out where to
   * @param value the object
   */
  public static void encode(JsonWriter out, Value value) {
    out.beginObject(TYPE_VALUE);
    out.string(KEY_VALUE, value.value());
    out.string(KEY_OUT, value.out());
    out.string(KEY_KEY, value.key());
    out.endObject();
  }

  @Override
  public @Nullable Value read(JsonReader in) {
    return decode(in);
  }

  @Override
  public void write(JsonWriter out, Value value) {
    encode(out, value);
  }
}
