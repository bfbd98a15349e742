// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api.functions;

import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code get}.
 *
 * @param chatId TDLib's {@code chat_id}
 * @param limit TDLib's {@code limit}
 * @param from TDLib's {@code from}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1get.html">TDLib's get</a>
 */
@Generated("dev.tdjava.codegen")
public record Get(long chatId, int limit, int from) implements TdFunction<Ok> {
  @Override
  public String typeName() {
    return "get";
  }
}
