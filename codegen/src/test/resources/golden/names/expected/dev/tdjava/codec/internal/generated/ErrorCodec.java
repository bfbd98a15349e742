// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.TdError;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.ObjectCodec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link TdError}.
 */
@Generated("dev.tdjava.codegen")
@SuppressWarnings("NullAway")
public final class ErrorCodec implements ObjectCodec<TdError> {
  /**
   * The only one; it has no state.
   */
  public static final ErrorCodec INSTANCE = new ErrorCodec();

  private static final JsonKey TYPE_ERROR = JsonKey.type("error");

  private static final JsonKey KEY_DEFAULT = JsonKey.field("default");

  private static final JsonKey KEY_TO_STRING = JsonKey.field("to_string");

  private static final JsonKey KEY_HASH_CODE = JsonKey.field("hash_code");

  private static final JsonKey KEY_IN = JsonKey.field("in");

  private static final JsonKey KEY_TYPE = JsonKey.field("type");

  private static final JsonKey KEY_X_1 = JsonKey.field("x_1");

  private static final JsonKey KEY_SHA256 = JsonKey.field("sha256");

  private ErrorCodec() {
  }

  /**
   * Reads an object, or null.
   *
   * @param in stands before the object
   * @return the object, or null for JSON's null
   */
  public static @Nullable TdError decode(JsonReader in) {
    return in.beginObject(TYPE_ERROR) ? decodeError(in) : null;
  }

  private static TdError decodeError(JsonReader in) {
    boolean default_ = false;
    String toString_ = "";
    int hashCode_ = 0;
    int in_ = 0;
    String type = "";
    int x1 = 0;
    String sha256 = "";
    if (in.field(KEY_DEFAULT)) {
      default_ = in.readBool();
    }
    if (in.field(KEY_TO_STRING)) {
      toString_ = in.readString();
    }
    if (in.field(KEY_HASH_CODE)) {
      hashCode_ = in.readInt32();
    }
    if (in.field(KEY_IN)) {
      in_ = in.readInt32();
    }
    if (in.field(KEY_TYPE)) {
      type = in.readString();
    }
    if (in.field(KEY_X_1)) {
      x1 = in.readInt32();
    }
    if (in.field(KEY_SHA256)) {
      sha256 = in.readString();
    }
    while (in.more()) {
      switch (in.name()) {
        case "default" -> default_ = in.readBool();
        case "to_string" -> toString_ = in.readString();
        case "hash_code" -> hashCode_ = in.readInt32();
        case "in" -> in_ = in.readInt32();
        case "type" -> type = in.readString();
        case "x_1" -> x1 = in.readInt32();
        case "sha256" -> sha256 = in.readString();
        default -> in.skip();
      }
    }
    return new TdError(default_, toString_, hashCode_, in_, type, x1, sha256);
  }

  /**
   * Writes an object.
   *
   * @param out where to
   * @param value the object
   */
  public static void encode(JsonWriter out, TdError value) {
    out.beginObject(TYPE_ERROR);
    out.bool(KEY_DEFAULT, value.default_());
    out.string(KEY_TO_STRING, value.toString_());
    out.int32(KEY_HASH_CODE, value.hashCode_());
    out.int32(KEY_IN, value.in_());
    out.string(KEY_TYPE, value.type());
    out.int32(KEY_X_1, value.x1());
    out.string(KEY_SHA256, value.sha256());
    out.endObject();
  }

  @Override
  public @Nullable TdError read(JsonReader in) {
    return decode(in);
  }

  @Override
  public void write(JsonWriter out, TdError value) {
    encode(out, value);
  }
}
