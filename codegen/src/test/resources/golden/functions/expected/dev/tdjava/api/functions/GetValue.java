// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api.functions;

import dev.tdjava.api.TdFunction;
import dev.tdjava.api.Value;
import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code getValue}.
 *
 * <p>May be called before authorization. For bots only.
 *
 * @param name TDLib's {@code name}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1get_value.html">TDLib's getValue</a>
 */
@Generated("dev.tdjava.codegen")
public record GetValue(String name) implements TdFunction<Value> {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param name the value for the {@code name} component
   */
  public GetValue {
    Values.required(name, "GetValue.name");
  }

  @Override
  public String typeName() {
    return "getValue";
  }
}
