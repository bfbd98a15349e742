// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import dev.tdjava.api.internal.Values;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code table}.
 *
 * @param numbers TDLib's {@code numbers}
 * @param ids TDLib's {@code ids}
 * @param keys TDLib's {@code keys}
 * @param words TDLib's {@code words}
 * @param blobs TDLib's {@code blobs}
 * @param row TDLib's {@code row}
 * @param rows TDLib's {@code rows}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1table.html">TDLib's table</a>
 */
@Generated("dev.tdjava.codegen")
public record Table(List<Integer> numbers, List<Long> ids, List<Long> keys, List<String> words,
    List<Bytes> blobs, List<Cell> row, List<List<Cell>> rows) implements TdObject {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param numbers the value for the {@code numbers} component
   * @param ids the value for the {@code ids} component
   * @param keys the value for the {@code keys} component
   * @param words the value for the {@code words} component
   * @param blobs the value for the {@code blobs} component
   * @param row the value for the {@code row} component
   * @param rows the value for the {@code rows} component
   */
  public Table {
    numbers = Values.list(numbers, "Table.numbers");
    ids = Values.list(ids, "Table.ids");
    keys = Values.list(keys, "Table.keys");
    words = Values.list(words, "Table.words");
    blobs = Values.list(blobs, "Table.blobs");
    row = Values.list(row, "Table.row");
    rows = Values.listOfLists(rows, "Table.rows");
  }

  @Override
  public String typeName() {
    return "table";
  }
}
