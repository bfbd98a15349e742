package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Box;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Post;
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
      Delivery delivery, User by, Post post, boolean pinned, boolean oneSide, boolean silent) {
    Peer chat = post.chatFor(by);
    Rights.checkMayPin(by, chat);
    Box box = by.boxOf(chat);
    if (post.action() != null) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    if (pinned && post.isPinnedIn(box)) {
      throw RpcError.bad("CHAT_NOT_MODIFIED");
    }
    if (oneSide && chat instanceof User) {
      pin(delivery, List.of(post), List.of(box), pinned);
      return;
    }
    pin(delivery, List.of(post), List.copyOf(post.ids().keySet()), pinned);
    if (pinned) {
      announce(delivery, post, by, silent);
    }
  }

  /** No message of the chat is pinned any more, for anyone. */
  public static void unpinAll(Delivery delivery, Dialog dialog) {
    List<Post> posts = pinned(dialog);
    List<Box> boxes = new ArrayList<>();
    for (Post post : posts) {
      for (Box box : post.ids().keySet()) {
        if (!boxes.contains(box)) {
          boxes.add(box);
        }
      }
    }
    pin(delivery, posts, boxes, false);
  }

  /** Says in the chat that a message was pinned. */
  private static void announce(Delivery delivery, Post post, User by, boolean silent) {
    boolean own = post.chat() instanceof Channel channel && channel.isBroadcast();
    Peer chat = post.chatFor(by);
    delivery
        .world()
        .messages()
        .add(
            delivery,
            new Post(own ? chat : by, chat, delivery.world().now())
                .author(by)
                .action(TlObject.of("messageActionPinMessage"))
                .replyTo(post, null)
                .silent(silent));
  }

  /** The pinned messages of a chat, the newest first. */
  public static List<Post> pinned(Dialog dialog) {
    return List.copyOf(dialog.history().pinned().newestFirst());
  }

  private static void pin(
      Delivery delivery, List<Post> posts, Collection<Box> boxes, boolean pinned) {
    for (Box box : boxes) {
      Map<Peer, List<Integer>> changed = new LinkedHashMap<>();
      for (Post post : posts) {
        if (post.idIn(box) != 0 && post.isPinnedIn(box) != pinned) {
          post.pinnedIn(box, pinned);
          box.history(post.chatFor(box.owner())).pinned(post.idIn(box), post, pinned);
          changed
              .computeIfAbsent(post.chatFor(box.owner()), chat -> new ArrayList<>())
              .add(post.idIn(box));
        }
      }
      changed.forEach((chat, ids) -> tell(delivery, box, chat, ids, pinned));
    }
  }

  private static void tell(
      Delivery delivery, Box box, Peer chat, List<Integer> ids, boolean pinned) {
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
