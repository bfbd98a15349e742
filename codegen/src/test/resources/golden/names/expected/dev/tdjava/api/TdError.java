// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code error}.
 *
 * @param default_ TDLib's {@code default}
 * @param toString_ TDLib's {@code to_string}
 * @param hashCode_ TDLib's {@code hash_code}
 * @param in_ TDLib's {@code in}
 * @param type TDLib's {@code type}
 * @param x1 TDLib's {@code x_1}
 * @param sha256 TDLib's {@code sha256}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1error.html">TDLib's error</a>
 */
@Generated("dev.tdjava.codegen")
public record TdError(boolean default_, String toString_, int hashCode_, int in_, String type,
    int x1, String sha256) implements TdObject {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param default_ the value for the {@code default_} component
   * @param toString_ the value for the {@code toString_} component
   * @param hashCode_ the value for the {@code hashCode_} component
   * @param in_ the value for the {@code in_} component
   * @param type the value for the {@code type} component
   * @param x1 the value for the {@code x1} component
   * @param sha256 the value for the {@code sha256} component
   */
  public TdError {
    Values.required(toString_, "TdError.toString_");
    Values.required(type, "TdError.type");
    Values.required(sha256, "TdError.sha256");
  }

  @Override
  public String typeName() {
    return "error";
  }
}
