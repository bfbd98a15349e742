// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Photo;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.ObjectCodec;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Photo}.
 */
@Generated("dev.tdjava.codegen")
@SuppressWarnings("NullAway")
public final class PhotoCodec implements ObjectCodec<Photo> {
  /**
   * The only one; it has no state.
   */
  public static final PhotoCodec INSTANCE = new PhotoCodec();

  private static final JsonKey TYPE_PHOTO = JsonKey.type("photo");

  private static final JsonKey KEY_ID = JsonKey.field("id");

  private PhotoCodec() {
  }

  /**
   * Reads an object, or null.
   *
   * @param in stands before the object
   * @return the object, or null for JSON's null
   */
  public static @Nullable Photo decode(JsonReader in) {
    return in.beginObject(TYPE_PHOTO) ? decodePhoto(in) : null;
  }

  private static Photo decodePhoto(JsonReader in) {
    long id = 0;
    if (in.field(KEY_ID)) {
      id = in.readInt64();
    }
    while (in.more()) {
      switch (in.name()) {
        case "id" -> id = in.readInt64();
        default -> in.skip();
      }
    }
    return new Photo(id);
  }

  /**
   * Writes an object.
   *
   * @param out where to
   * @param value the object
   */
  public static void encode(JsonWriter out, Photo value) {
    out.beginObject(TYPE_PHOTO);
    out.int64(KEY_ID, value.id());
    out.endObject();
  }

  /**
   * Reads a list in which null may stand for an object.
   *
   * @param in stands before the list
   * @return the list
   */
  public static List<@Nullable Photo> decodeListOfNullable(JsonReader in) {
    int mark = in.beginArray();
    while (in.nextElement()) {
      in.push(decode(in));
    }
    return in.endArray(mark);
  }

  /**
   * Writes a list.
   *
   * @param out where to
   * @param list the list
   */
  public static void encodeList(JsonWriter out, List<? extends @Nullable Photo> list) {
    out.beginArray();
    for (@Nullable Photo element : list) {
      out.element();
      if (element == null) {
        out.nullValue();
      } else {
        encode(out, element);
      }
    }
    out.endArray();
  }

  @Override
  public @Nullable Photo read(JsonReader in) {
    return decode(in);
  }

  @Override
  public void write(JsonWriter out, Photo value) {
    encode(out, value);
  }
}
