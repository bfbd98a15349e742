package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages that are pinned to the top of their chat. */
public final class Pins {

  private Pins() {}

  /**
   * Someone pins a message, or no longer, which is said in the chat.
   *
   * @param oneSide whether in a private chat only their own side has it pinned
   * @throws RpcError if they may not
   */
  public static void pin(
      Delivery delivery,
      User by,
      Message message,
      boolean pinned,
      boolean oneSide,
      boolean silent) {
    Peer chat = message.chatFor(by);
    Rights.checkMayPin(by, chat);
    MessageBox box = by.boxOf(chat);
    if (message.action() != null) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    if (pinned && message.isPinnedIn(box)) {
      throw RpcError.bad("CHAT_NOT_MODIFIED");
    }
    if (oneSide && chat instanceof User) {
      pin(delivery, List.of(message), List.of(box), pinned);
      return;
    }
    pin(delivery, List.of(message), List.copyOf(message.ids().keySet()), pinned);
    if (pinned) {
      announce(delivery, message, by, silent);
    }
  }

  /** No message of the chat is pinned any more, for anyone. */
  public static void unpinAll(Delivery delivery, Dialog dialog) {
    List<Message> messages = pinned(dialog);
    List<MessageBox> boxes = new ArrayList<>();
    for (Message message : messages) {
      for (MessageBox box : message.ids().keySet()) {
        if (!boxes.contains(box)) {
          boxes.add(box);
        }
      }
    }
    pin(delivery, messages, boxes, false);
  }

  /** Says in the chat that a message was pinned. */
  private static void announce(Delivery delivery, Message message, User by, boolean silent) {
    boolean own = message.chat() instanceof Channel channel && channel.isBroadcast();
    Peer chat = message.chatFor(by);
    delivery
        .world()
        .messages()
        .add(
            delivery,
            new Message(own ? chat : by, chat, delivery.world().now())
                .author(by)
                .action(TlObject.of("messageActionPinMessage"))
                .replyTo(message, null)
                .silent(silent));
  }

  /** The pinned messages of a chat, the newest first. */
  public static List<Message> pinned(Dialog dialog) {
    return List.copyOf(dialog.history().pinned().newestFirst());
  }

  private static void pin(
      Delivery delivery, List<Message> messages, Collection<MessageBox> boxes, boolean pinned) {
    for (MessageBox box : boxes) {
      Map<Peer, List<Integer>> changed = new LinkedHashMap<>();
      for (Message message : messages) {
        if (message.idIn(box) != 0 && message.isPinnedIn(box) != pinned) {
          message.pinnedIn(box, pinned);
          box.history(message.chatFor(box.owner())).pinned(message.idIn(box), message, pinned);
          changed
              .computeIfAbsent(message.chatFor(box.owner()), chat -> new ArrayList<>())
              .add(message.idIn(box));
        }
      }
      changed.forEach((chat, ids) -> tell(delivery, box, chat, ids, pinned));
    }
  }

  private static void tell(
      Delivery delivery, MessageBox box, Peer chat, List<Integer> ids, boolean pinned) {
    box.tell(
        delivery,
        1,
        (viewer, pts) ->
            TlObject.of(
                    box.isChannel() ? "updatePinnedChannelMessages" : "updatePinnedMessages",
                    "pinned",
                    pinned)
                .put(
                    box.isChannel() ? "channel_id" : "peer",
                    box.isChannel() ? (Object) chat.id() : chat.toPeer())
                .put("messages", ids)
                .put("pts", pts)
                .put("pts_count", 1));
  }
}
