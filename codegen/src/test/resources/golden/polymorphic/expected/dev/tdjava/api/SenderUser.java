// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import javax.annotation.processing.Generated;

/**
 * TDLib's {@code senderUser}.
 *
 * @param userId TDLib's {@code user_id}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1sender_user.html">TDLib's senderUser</a>
 */
@Generated("dev.tdjava.codegen")
public record SenderUser(long userId) implements Sender {
  @Override
  public String typeName() {
    return "senderUser";
  }
}
