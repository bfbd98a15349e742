// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import javax.annotation.processing.Generated;

/**
 * TDLib's {@code senderNobody}.
 *
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1sender_nobody.html">TDLib's senderNobody</a>
 */
@Generated("dev.tdjava.codegen")
public record SenderNobody() implements Sender {
  @Override
  public String typeName() {
    return "senderNobody";
  }
}
