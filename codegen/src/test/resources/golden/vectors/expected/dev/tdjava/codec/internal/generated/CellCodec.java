// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Cell;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.ObjectCodec;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Cell}.
 */
@Generated("dev.tdjava.codegen")
@SuppressWarnings("NullAway")
public final class CellCodec implements ObjectCodec<Cell> {
  /**
   * The only one; it has no state.
   */
  public static final CellCodec INSTANCE = new CellCodec();

  private static final JsonKey TYPE_CELL = JsonKey.type("cell");

  private static final JsonKey KEY_TEXT = JsonKey.field("text");

  private CellCodec() {
  }

  /**
   * Reads an object, or null.
   *
   * @param in stands before the object
   * @return the object, or null for JSON's null
   */
  public static @Nullable Cell decode(JsonReader in) {
    return in.beginObject(TYPE_CELL) ? decodeCell(in) : null;
  }

  private static Cell decodeCell(JsonReader in) {
    String text = "";
    if (in.field(KEY_TEXT)) {
      text = in.readString();
    }
    while (in.more()) {
      switch (in.name()) {
        case "text" -> text = in.readString();
        default -> in.skip();
      }
    }
    return new Cell(text);
  }

  /**
   * Writes an object.
   *
   * @param out where to
   * @param value the object
   */
  public static void encode(JsonWriter out, Cell value) {
    out.beginObject(TYPE_CELL);
    out.string(KEY_TEXT, value.text());
    out.endObject();
  }

  /**
   * Reads a list of objects.
   *
   * @param in stands before the list
   * @return the list
   */
  public static List<Cell> decodeList(JsonReader in) {
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
  public static void encodeList(JsonWriter out, List<? extends @Nullable Cell> list) {
    out.beginArray();
    for (@Nullable Cell element : list) {
      out.element();
      if (element == null) {
        out.nullValue();
      } else {
        encode(out, element);
      }
    }
    out.endArray();
  }

  /**
   * Reads a list of lists.
   *
   * @param in stands before the list
   * @return the list
   */
  public static List<List<Cell>> decodeListOfLists(JsonReader in) {
    int mark = in.beginArray();
    while (in.nextElement()) {
      in.push(decodeList(in));
    }
    return in.endArray(mark);
  }

  /**
   * Writes a list.
   *
   * @param out where to
   * @param list the list
   */
  public static void encodeListOfLists(JsonWriter out, List<List<Cell>> list) {
    out.beginArray();
    for (List<Cell> element : list) {
      out.element();
      encodeList(out, element);
    }
    out.endArray();
  }

  @Override
  public @Nullable Cell read(JsonReader in) {
    return decode(in);
  }

  @Override
  public void write(JsonWriter out, Cell value) {
    encode(out, value);
  }
}
