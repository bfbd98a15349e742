package dev.tdjava.testdc.internal.mtproto;

/** What the server serves. Always called on the loop. */
public interface RpcHandler {
  /** A call has come; it is to be answered once, now or later. */
  void handle(Call call);

  /** The session is destroyed or dropped for good; a mere disconnection is not told. */
  void sessionClosed(Session session);

  /** The client destroyed its permanent key. */
  void keyDestroyed(AuthKey key);
}
