package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.media.DocumentMedia;
import dev.tdjava.testdc.internal.topic.media.Poll;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may write what to whom, change it, and delete it. */
public final class MessageRules {

  public static final int MAX_TEXT = 4096;
  private static final int MAX_CAPTION = 1024;
  private static final int MAX_ALBUM = 10;

  private MessageRules() {}

  /** A new message of that user, which in a channel is the channel's own. */
  public static Message begin(User user, Peer to) {
    int now = to.world().now();
    User bot = user.isBot() ? user : null;
    if (to instanceof Channel channel && channel.isBroadcast()) {
      Message message = new Message(channel, channel, now).author(user).buttonsOf(bot);
      return channel.hasSignatures() ? message.postAuthor(user.title()) : message;
    }
    return new Message(user, to, now).buttonsOf(bot);
  }

  /** Refuses a text that says nothing, or too much. */
  public static void checkText(String text) {
    if (text.isBlank()) {
      throw RpcError.bad("MESSAGE_EMPTY");
    }
    if (text.length() > MAX_TEXT) {
      throw RpcError.bad("MESSAGE_TOO_LONG");
    }
  }

  public static void checkCaption(String caption) {
    if (caption.codePointCount(0, caption.length()) > MAX_CAPTION) {
      throw RpcError.bad("MEDIA_CAPTION_TOO_LONG");
    }
  }

  /**
   * Refuses a text, or the caption of that medium, as {@link #checkText} and {@code checkCaption}.
   */
  public static void check(String text, @Nullable Media media) {
    if (media == null) {
      checkText(text);
    } else {
      checkCaption(text);
    }
  }

  /** Refuses what is no album, and makes one of these messages. */
  public static void together(World world, List<Message> messages) {
    if (messages.isEmpty()) {
      throw RpcError.bad("MEDIA_EMPTY");
    }
    if (messages.size() > MAX_ALBUM) {
      throw RpcError.bad("MULTI_MEDIA_TOO_LONG");
    }
    long group = world.randomLong();
    messages.forEach(message -> message.groupedId(group));
  }

  /** Which right one must not have lost to send it, as in {@code chatBannedRights}. */
  public static String right(@Nullable Media media, User user) {
    TlObject made = Media.ofNullable(media, user);
    if (made == null) {
      return "send_plain";
    }
    return switch (made.name()) {
      case "messageMediaPhoto" -> "send_photos";
      case "messageMediaPoll" -> "send_polls";
      case "messageMediaDice" -> "send_stickers";
      case "messageMediaDocument" -> DocumentMedia.right(made);
      default -> "send_plain";
    };
  }

  /** Checks that a user may send these messages to their chat, and counts it for slow mode. */
  public static void checkMayWrite(User user, Peer peer, List<Message> messages) {
    for (Message message : messages) {
      if (peer instanceof Channel channel
          && channel.isBroadcast()
          && message.media() instanceof Poll poll
          && poll.isPublic()) {
        throw RpcError.bad("BROADCAST_PUBLIC_VOTERS_FORBIDDEN");
      }
    }
    checkMayWrite(
        user, peer, messages.stream().map(message -> right(message.media(), user)).distinct());
  }

  /**
   * Checks that a user may send that kind of thing there, and counts it for slow mode.
   *
   * @param right as in {@code chatBannedRights}, such as {@code send_plain}
   */
  public static void checkMayWrite(User user, Peer peer, String right) {
    checkMayWrite(user, peer, Stream.of(right));
  }

  private static void checkMayWrite(User user, Peer peer, Stream<String> rights) {
    if (peer instanceof User other) {
      if (user.blocked().contains(other)) {
        throw RpcError.bad("YOU_BLOCKED_USER");
      }
      user.world().aspects().forEach(aspect -> aspect.checkMayWrite(user, other));
      return;
    }
    Member member = ((Chat) peer).member(user);
    if (peer instanceof Group group && group.migratedTo() != null) {
      throw RpcError.bad("CHAT_ID_INVALID");
    }
    if (member == null || !member.isIn()) {
      throw RpcError.forbidden("CHAT_WRITE_FORBIDDEN");
    }
    if (peer instanceof Channel channel && channel.isBroadcast()) {
      if (!member.may("post_messages")) {
        throw RpcError.forbidden("CHAT_WRITE_FORBIDDEN");
      }
      return;
    }
    TlObject defaults = ((Chat) peer).defaultBannedRights();
    rights.forEach(right -> checkRight(member, defaults, right));
    if (peer instanceof Channel channel && channel.slowmodeSeconds() > 0 && !member.isAdmin()) {
      int now = user.world().now();
      int wait = channel.lastSent().getOrDefault(user, 0) + channel.slowmodeSeconds() - now;
      if (wait > 0) {
        throw new RpcError(420, "SLOWMODE_WAIT_" + wait);
      }
      channel.lastSent().put(user, now);
    }
  }

  private static void checkRight(Member member, TlObject defaults, String right) {
    if (member.isForbidden("send_messages", defaults) || member.isForbidden(right, defaults)) {
      throw RpcError.forbidden(
          right.equals("send_plain") || member.isForbidden("send_messages", defaults)
              ? "CHAT_WRITE_FORBIDDEN"
              : "CHAT_" + right.toUpperCase(Locale.ROOT) + "_FORBIDDEN");
    }
  }

  /**
   * Refuses to let someone change a message.
   *
   * @param message null if there is none
   * @throws RpcError with the reason
   */
  public static Message checkMayEdit(User user, @Nullable Message message) {
    if (message == null || message.action() != null) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    if (!mayEdit(user, message)) {
      throw RpcError.forbidden("MESSAGE_AUTHOR_REQUIRED");
    }
    return message;
  }

  private static boolean mayEdit(User user, Message message) {
    if (message.chat() instanceof Channel channel && channel.isBroadcast()) {
      Member member = channel.member(user);
      return member != null && (member.may("edit_messages") || member.may("post_messages"));
    }
    return message.from() == user || message.viaBot() == user;
  }

  /** Tells that a message is not as it was; it is changed already. */
  public static void edited(Delivery delivery, Message message) {
    World world = delivery.world();
    world.messages().changed(delivery, message.editDate(world.now()));
  }

  /** Refuses to let someone delete a message for everyone; in private chats both may. */
  public static void checkMayDelete(User user, Message message) {
    if (message.chat() instanceof Channel channel
        && !Rights.member(user, channel).may("delete_messages")
        && message.from() != user) {
      throw RpcError.forbidden("MESSAGE_DELETE_FORBIDDEN");
    }
  }
}
