// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import javax.annotation.processing.Generated;

/**
 * TDLib's {@code Sender}.
 *
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1_sender.html">TDLib's Sender</a>
 */
@Generated("dev.tdjava.codegen")
public sealed interface Sender extends TdObject permits SenderUser, SenderNobody, UnknownSender {
}
