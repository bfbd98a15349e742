package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Post;
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
public final class Writing {

  public static final int MAX_TEXT = 4096;
  private static final int MAX_CAPTION = 1024;

  private Writing() {}

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
  public static void checkMayWrite(World world, User user, Peer peer, List<Post> posts) {
    for (Post post : posts) {
      if (peer instanceof Channel channel
          && channel.isBroadcast()
          && post.media() instanceof Poll poll
          && poll.isPublic()) {
        throw RpcError.bad("BROADCAST_PUBLIC_VOTERS_FORBIDDEN");
      }
    }
    checkMayWrite(
        world, user, peer, posts.stream().map(post -> right(post.media(), user)).distinct());
  }

  /**
   * Checks that a user may send that kind of thing there, and counts it for slow mode.
   *
   * @param right as in {@code chatBannedRights}, such as {@code send_plain}
   */
  public static void checkMayWrite(World world, User user, Peer peer, String right) {
    checkMayWrite(world, user, peer, Stream.of(right));
  }

  private static void checkMayWrite(World world, User user, Peer peer, Stream<String> rights) {
    if (peer instanceof User other) {
      if (user.blocked().contains(other)) {
        throw RpcError.bad("YOU_BLOCKED_USER");
      }
      world.aspects().forEach(aspect -> aspect.checkMayWrite(user, other));
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
      int now = world.now();
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

  public static boolean mayEdit(User user, Post post) {
    if (post.chat() instanceof Channel channel && channel.isBroadcast()) {
      Member member = channel.member(user);
      return member != null && (member.may("edit_messages") || member.may("post_messages"));
    }
    return post.from() == user || (post.viaBot() == user);
  }
}
