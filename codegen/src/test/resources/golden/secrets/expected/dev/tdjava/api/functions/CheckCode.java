// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api.functions;

import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code checkCode}.
 *
 * @param code TDLib's {@code code}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1check_code.html">TDLib's checkCode</a>
 */
@Generated("dev.tdjava.codegen")
public record CheckCode(String code) implements TdFunction<Ok> {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param code the value for the {@code code} component
   */
  public CheckCode {
    Values.required(code, "CheckCode.code");
  }

  @Override
  public String typeName() {
    return "checkCode";
  }

  @Override
  public String toString() {
    return "CheckCode[code=***]";
  }
}
