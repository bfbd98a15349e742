package dev.tdjava.testdc.internal.mtproto;

import org.jspecify.annotations.Nullable;

/** What the server serves. Always called on the loop. */
public interface RpcHandler {
  /** A call has come; it is to be answered once, now or later. */
  void handle(Call call);

  /**
   * A call was answered that MTProto itself serves.
   *
   * @param error such as {@code 400 EXPIRES_AT_INVALID}, or null for success
   */
  void answered(Session session, String method, @Nullable String error);

  /** The session is destroyed or dropped for good; a mere disconnection is not told. */
  void sessionClosed(Session session);

  /** The client destroyed its permanent key. */
  void keyDestroyed(AuthKey key);
}
