package dev.tdjava.testdc.internal.topic.reaction;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reacting to messages, and who is told of it.
 *
 * @see <a href="https://core.telegram.org/api/reactions">Reactions</a>
 */
public final class Reactions {

  /** As many reactions of one message may one have who does not pay. */
  public static final int MAX_OF_USER = 1;

  /** As many different reactions can a message have. */
  public static final int MAX_DIFFERENT = 11;

  private Reactions() {}

  /**
   * Has someone react to a message with these and no others.
   *
   * @throws RpcError if they may not
   */
  public static void react(
      Delivery delivery, User user, Message message, List<TlObject> reactions, boolean big) {
    List<TlObject> before = MessageReactions.of(message).of(user);
    check(message, reactions, before);
    boolean unread = message.from() instanceof User writer && writer != user && !writer.isBot();
    MessageReactions.of(message).put(user, reactions, delivery.world().now(), big, unread);
    toldWriter(message);
    for (MessageBox box : List.copyOf(message.ids().keySet())) {
      for (User viewer : viewers(box)) {
        if (!viewer.isBot()) {
          delivery.note(viewer, update(message, viewer));
        } else if (viewer != user && isTold(viewer, message)) {
          delivery.count(
              viewer, forBot(delivery.world(), viewer, message, user, before, reactions));
        }
      }
    }
  }

  /** Lets the writer's chat count what they have not seen. */
  private static void toldWriter(Message message) {
    if (message.from() instanceof User writer) {
      Dialog dialog = writer.dialog(message.chatFor(writer));
      int id = message.idIn(dialog.box());
      if (id != 0 && MessageReactions.of(message).isUnread()) {
        MessageReactions.unread(dialog).add(id, message);
      } else {
        MessageReactions.unread(dialog).remove(id);
      }
    }
  }

  private static void check(Message message, List<TlObject> reactions, List<TlObject> before) {
    if (message.action() != null) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    if (reactions.equals(before)) {
      throw RpcError.bad("MESSAGE_NOT_MODIFIED");
    }
    if (reactions.size() > MAX_OF_USER) {
      throw RpcError.bad("REACTIONS_TOO_MANY");
    }
    for (TlObject reaction : reactions) {
      if (reaction.is("reactionCustomEmoji")) {
        throw RpcError.forbidden("PREMIUM_ACCOUNT_REQUIRED");
      }
      boolean there = MessageReactions.of(message).count(reaction) > 0;
      if (!ReactionCatalog.has(reaction) || (!there && !allows(message.chat(), reaction))) {
        throw RpcError.bad("REACTION_INVALID");
      }
    }
    Set<TlObject> kinds = new HashSet<>(MessageReactions.of(message).kinds());
    kinds.removeIf(kind -> before.contains(kind) && MessageReactions.of(message).count(kind) == 1);
    kinds.addAll(reactions);
    int most =
        message.chat() instanceof Chat chat && AvailableReactions.of(chat).limit() > 0
            ? AvailableReactions.of(chat).limit()
            : MAX_DIFFERENT;
    if (kinds.size() > most) {
      throw RpcError.bad("REACTIONS_TOO_MANY");
    }
  }

  private static boolean allows(Peer peer, TlObject reaction) {
    if (!(peer instanceof Chat chat)) {
      return true;
    }
    TlObject available = AvailableReactions.of(chat).allowed();
    return available.is("chatReactionsAll")
        || available.<TlObject>getList("reactions").contains(reaction);
  }

  private static Collection<User> viewers(MessageBox box) {
    return box.owner() instanceof Channel channel ? channel.users() : List.of((User) box.owner());
  }

  /** The {@code updateMessageReactions} for a viewer. */
  public static TlObject update(Message message, User viewer) {
    return TlObject.of(
        "updateMessageReactions",
        "peer",
        message.chatFor(viewer).toPeer(),
        "msg_id",
        message.idIn(viewer.boxOf(message.chat())),
        "reactions",
        MessageReactions.of(message).renderAlways(message, viewer));
  }

  /** A bot is told in private chats, and elsewhere as an administrator. */
  private static boolean isTold(User bot, Message message) {
    if (!(message.chat() instanceof Chat chat)) {
      return true;
    }
    Member member = chat.member(bot);
    return member != null && member.isAdmin();
  }

  private static TlObject forBot(
      World world,
      User bot,
      Message message,
      User actor,
      List<TlObject> before,
      List<TlObject> reactions) {
    TlObject update =
        MessageReactions.isListed(message)
            ? TlObject.of(
                "updateBotMessageReaction",
                "actor",
                actor.toPeer(),
                "old_reactions",
                before,
                "new_reactions",
                List.copyOf(reactions))
            : TlObject.of(
                "updateBotMessageReactions",
                "reactions",
                MessageReactions.of(message).results(null));
    return update
        .put("peer", message.chatFor(bot).toPeer())
        .put("msg_id", message.idIn(bot.boxOf(message.chat())))
        .put("date", world.now())
        .put("qts", 0);
  }

  /** Notes that a writer has seen the reactions to their message. */
  public static void read(Delivery delivery, User writer, Message message) {
    MessageReactions.of(message).read();
    toldWriter(message);
    delivery.note(writer, update(message, writer));
  }
}
