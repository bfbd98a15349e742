package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;

/** Whom a request means, with the right access hash. */
public final class InputObjects {

  private InputObjects() {}

  /**
   * The object for a peer.
   *
   * @param type {@code InputPeer}, {@code InputUser} or {@code InputChannel}
   */
  public static TlObject of(Peer peer, String type) {
    boolean asPeer = type.equals("InputPeer");
    if (peer instanceof User user) {
      return TlObject.of(
          asPeer ? "inputPeerUser" : "inputUser",
          "user_id",
          user.id(),
          "access_hash",
          user.accessHash());
    }
    if (peer instanceof Channel channel) {
      return TlObject.of(
          asPeer ? "inputPeerChannel" : "inputChannel",
          "channel_id",
          channel.id(),
          "access_hash",
          channel.accessHash());
    }
    return TlObject.of("inputPeerChat", "chat_id", peer.id());
  }
}
