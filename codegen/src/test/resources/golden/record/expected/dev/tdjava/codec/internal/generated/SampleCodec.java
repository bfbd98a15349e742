// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Bytes;
import dev.tdjava.api.Sample;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.ObjectCodec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Sample}.
 */
@Generated("dev.tdjava.codegen")
@SuppressWarnings("NullAway")
public final class SampleCodec implements ObjectCodec<Sample> {
  /**
   * The only one; it has no state.
   */
  public static final SampleCodec INSTANCE = new SampleCodec();

  private static final JsonKey TYPE_SAMPLE = JsonKey.type("sample");

  private static final JsonKey KEY_FLAG = JsonKey.field("flag");

  private static final JsonKey KEY_SMALL = JsonKey.field("small");

  private static final JsonKey KEY_MEDIUM = JsonKey.field("medium");

  private static final JsonKey KEY_BIG = JsonKey.field("big");

  private static final JsonKey KEY_REAL = JsonKey.field("real");

  private static final JsonKey KEY_TEXT = JsonKey.field("text");

  private static final JsonKey KEY_CONTENT = JsonKey.field("content");

  private SampleCodec() {
  }

  /**
   * Reads an object, or null.
   *
   * @param in stands before the object
   * @return the object, or null for JSON's null
   */
  public static @Nullable Sample decode(JsonReader in) {
    return in.beginObject(TYPE_SAMPLE) ? decodeSample(in) : null;
  }

  private static Sample decodeSample(JsonReader in) {
    boolean flag = false;
    int small = 0;
    long medium = 0;
    long big = 0;
    double real = 0.0;
    String text = "";
    Bytes content = Bytes.EMPTY;
    if (in.field(KEY_FLAG)) {
      flag = in.readBool();
    }
    if (in.field(KEY_SMALL)) {
      small = in.readInt32();
    }
    if (in.field(KEY_MEDIUM)) {
      medium = in.readInt53();
    }
    if (in.field(KEY_BIG)) {
      big = in.readInt64();
    }
    if (in.field(KEY_REAL)) {
      real = in.readDouble();
    }
    if (in.field(KEY_TEXT)) {
      text = in.readString();
    }
    if (in.field(KEY_CONTENT)) {
      content = in.readBytes();
    }
    while (in.more()) {
      switch (in.name()) {
        case "flag" -> flag = in.readBool();
        case "small" -> small = in.readInt32();
        case "medium" -> medium = in.readInt53();
        case "big" -> big = in.readInt64();
        case "real" -> real = in.readDouble();
        case "text" -> text = in.readString();
        case "content" -> content = in.readBytes();
        default -> in.skip();
      }
    }
    return new Sample(flag, small, medium, big, real, text, content);
  }

  /**
   * Writes an object.
   *
   * @param out where to
   * @param value the object
   */
  public static void encode(JsonWriter out, Sample value) {
    out.beginObject(TYPE_SAMPLE);
    out.bool(KEY_FLAG, value.flag());
    out.int32(KEY_SMALL, value.small());
    out.int53(KEY_MEDIUM, value.medium());
    out.int64(KEY_BIG, value.big());
    out.number(KEY_REAL, value.real());
    out.string(KEY_TEXT, value.text());
    out.bytes(KEY_CONTENT, value.content());
    out.endObject();
  }

  @Override
  public @Nullable Sample read(JsonReader in) {
    return decode(in);
  }

  @Override
  public void write(JsonWriter out, Sample value) {
    encode(out, value);
  }
}
