package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;

/** Tells those who are there that someone writes, or does something else. */
public final class Typing {

  private Typing() {}

  /**
   * Tells it.
   *
   * @param action a {@code SendMessageAction}
   * @throws RpcError if they are not in the chat
   */
  public static void tell(Delivery delivery, User user, Peer in, TlObject action) {
    if (in instanceof User other) {
      if (other != user && !other.blocked().contains(user)) {
        delivery.add(
            other, TlObject.of("updateUserTyping", "user_id", user.id(), "action", action));
      }
      return;
    }
    Rights.member(user, (Chat) in);
    boolean channel = in instanceof Channel;
    for (User member : ((Chat) in).users()) {
      if (member != user) {
        delivery.add(
            member,
            TlObject.of(
                channel ? "updateChannelUserTyping" : "updateChatUserTyping",
                channel ? "channel_id" : "chat_id",
                in.id(),
                "from_id",
                user.toPeer(),
                "action",
                action));
      }
    }
  }
}
