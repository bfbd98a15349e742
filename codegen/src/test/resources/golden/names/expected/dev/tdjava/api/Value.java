// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code value}.
 *
 * @param value TDLib's {@code value}
 * @param out TDLib's {@code out}
 * @param key TDLib's {@code key}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1value.html">TDLib's value</a>
 */
@Generated("dev.tdjava.codegen")
public record Value(String value, String out, String key) implements TdObject {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param value the value for the {@code value} component
   * @param out the value for the {@code out} component
   * @param key the value for the {@code key} component
   */
  public Value {
    Values.required(value, "Value.value");
    Values.required(out, "Value.out");
    Values.required(key, "Value.key");
  }

  @Override
  public String typeName() {
    return "value";
  }
}
