// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import javax.annotation.processing.Generated;

/**
 * TDLib's {@code result}.
 *
 * @param from TDLib's {@code from}
 * @param to TDLib's {@code to}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1result.html">TDLib's result</a>
 */
@Generated("dev.tdjava.codegen")
public record Result(int from, int to) implements TdObject {
  @Override
  public String typeName() {
    return "result";
  }
}
