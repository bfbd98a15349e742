// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api.functions;

import dev.tdjava.api.TdFunction;
import dev.tdjava.api.Text;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code close}.
 *
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1close.html">TDLib's close</a>
 */
@Generated("dev.tdjava.codegen")
public record Close() implements TdFunction<Text> {
  @Override
  public String typeName() {
    return "close";
  }
}
