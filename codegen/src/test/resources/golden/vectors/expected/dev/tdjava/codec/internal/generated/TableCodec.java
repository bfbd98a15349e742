// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Bytes;
import dev.tdjava.api.Cell;
import dev.tdjava.api.Table;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.ObjectCodec;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Table}.
 */
@Generated("dev.tdjava.codegen")
@SuppressWarnings("NullAway")
public final class TableCodec implements ObjectCodec<Table> {
  /**
   * The only one; it has no state.
   */
  public static final TableCodec INSTANCE = new TableCodec();

  private static final JsonKey TYPE_TABLE = JsonKey.type("table");

  private static final JsonKey KEY_NUMBERS = JsonKey.field("numbers");

  private static final JsonKey KEY_IDS = JsonKey.field("ids");

  private static final JsonKey KEY_KEYS = JsonKey.field("keys");

  private static final JsonKey KEY_WORDS = JsonKey.field("words");

  private static final JsonKey KEY_BLOBS = JsonKey.field("blobs");

  private static final JsonKey KEY_ROW = JsonKey.field("row");

  private static final JsonKey KEY_ROWS = JsonKey.field("rows");

  private TableCodec() {
  }

  /**
   * Reads an object, or null.
   *
   * @param in stands before the object
   * @return the object, or null for JSON's null
   */
  public static @Nullable Table decode(JsonReader in) {
    return in.beginObject(TYPE_TABLE) ? decodeTable(in) : null;
  }

  private static Table decodeTable(JsonReader in) {
    List<Integer> numbers = List.of();
    List<Long> ids = List.of();
    List<Long> keys = List.of();
    List<String> words = List.of();
    List<Bytes> blobs = List.of();
    List<Cell> row = List.of();
    List<List<Cell>> rows = List.of();
    if (in.field(KEY_NUMBERS)) {
      numbers = in.readInt32List();
    }
    if (in.field(KEY_IDS)) {
      ids = in.readInt53List();
    }
    if (in.field(KEY_KEYS)) {
      keys = in.readInt64List();
    }
    if (in.field(KEY_WORDS)) {
      words = in.readStringList();
    }
    if (in.field(KEY_BLOBS)) {
      blobs = in.readBytesList();
    }
    if (in.field(KEY_ROW)) {
      row = CellCodec.decodeList(in);
    }
    if (in.field(KEY_ROWS)) {
      rows = CellCodec.decodeListOfLists(in);
    }
    while (in.more()) {
      switch (in.name()) {
        case "numbers" -> numbers = in.readInt32List();
        case "ids" -> ids = in.readInt53List();
        case "keys" -> keys = in.readInt64List();
        case "words" -> words = in.readStringList();
        case "blobs" -> blobs = in.readBytesList();
        case "row" -> row = CellCodec.decodeList(in);
        case "rows" -> rows = CellCodec.decodeListOfLists(in);
        default -> in.skip();
      }
    }
    return new Table(numbers, ids, keys, words, blobs, row, rows);
  }

  /**
   * Writes an object.
   *
   * @param out where to
   * @param value the object
   */
  public static void encode(JsonWriter out, Table value) {
    out.beginObject(TYPE_TABLE);
    out.int32List(KEY_NUMBERS, value.numbers());
    out.int53List(KEY_IDS, value.ids());
    out.int64List(KEY_KEYS, value.keys());
    out.stringList(KEY_WORDS, value.words());
    out.bytesList(KEY_BLOBS, value.blobs());
    out.key(KEY_ROW);
    CellCodec.encodeList(out, value.row());
    out.key(KEY_ROWS);
    CellCodec.encodeListOfLists(out, value.rows());
    out.endObject();
  }

  @Override
  public @Nullable Table read(JsonReader in) {
    return decode(in);
  }

  @Override
  public void write(JsonWriter out, Table value) {
    encode(out, value);
  }
}
