package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Post;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.chat.ChatChanges;
import dev.tdjava.testdc.internal.topic.member.Membership;
import dev.tdjava.testdc.internal.topic.message.Typing;
import dev.tdjava.testdc.internal.topic.message.Writing;
import java.util.List;

/** What people do in groups and channels, whatever kind they are. */
final class ChatActs {

  private ChatActs() {}

  /** A new message, which in a channel is the channel's own. */
  static Post post(User user, Peer to, int now) {
    if (to instanceof Channel channel && channel.isBroadcast()) {
      Post post = new Post(channel, channel, now).author(user);
      return channel.hasSignatures() ? post.postAuthor(user.title()) : post;
    }
    return new Post(user, to, now);
  }

  /** Checks that a user has a message, which in a private chat only the two people do. */
  static void checkHas(User user, Post post) {
    if (post.idIn(user.boxOf(post.chatFor(user))) == 0) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
  }

  /** Checks that someone may change a message to that text. */
  static void checkEdit(User user, Post post, String text) {
    if (post.action() != null) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    if (!Writing.mayEdit(user, post)) {
      throw RpcError.forbidden("MESSAGE_AUTHOR_REQUIRED");
    }
    if (post.media() == null) {
      Writing.checkText(text);
    } else {
      Writing.checkCaption(text);
    }
  }

  /** Checks that someone may delete a message for everyone; in private chats both may. */
  static void checkDelete(User user, Post post) {
    checkHas(user, post);
    if (post.chat() instanceof Channel channel
        && !Rights.member(user, channel).may("delete_messages")
        && post.from() != user) {
      throw RpcError.forbidden("MESSAGE_DELETE_FORBIDDEN");
    }
  }

  static void rename(Delivery delivery, User user, Chat chat, String title) {
    Rights.allowed(user, chat, "change_info");
    ChatChanges.title(delivery, chat, user, title);
  }

  static void add(Delivery delivery, User by, Chat chat, List<User> users) {
    Rights.allowed(by, chat, "invite_users");
    Membership.add(delivery, chat, by, users);
  }

  static void leave(Delivery delivery, User user, Chat chat) {
    Rights.member(user, chat);
    Membership.leave(delivery, chat, user);
  }

  static void type(Delivery delivery, User user, Peer in) {
    if (in instanceof Chat chat) {
      Rights.member(user, chat);
    }
    Typing.tell(delivery, user, in, TlObject.of("sendMessageTypingAction"));
  }

  static void join(Delivery delivery, User user, Chat chat) {
    if (chat instanceof Channel channel) {
      Membership.join(delivery, channel, user);
    } else {
      Membership.add(delivery, chat, chat.creator(), List.of(user));
    }
  }

  static void kick(Delivery delivery, User by, Chat chat, User user) {
    if (chat instanceof Group group) {
      Member admin = Rights.member(by, group);
      if (!admin.may("ban_users") && Rights.member(user, group).inviter() != by) {
        throw RpcError.bad("CHAT_ADMIN_REQUIRED");
      }
      Rights.checkMayChange(admin, group, user);
      Membership.kick(delivery, group, user, by);
    } else {
      Rights.checkMayChange(Rights.admin(by, chat, "ban_users"), chat, user);
      Membership.restrict(delivery, (Channel) chat, user, by, rights("view_messages"));
    }
  }

  static void restrict(Delivery delivery, User by, Chat chat, User user, boolean muted) {
    if (!(chat instanceof Channel channel)) {
      throw new IllegalArgumentException(
          chat.title() + " is a basic group, where all members have the same rights");
    }
    Rights.checkMayChange(Rights.admin(by, channel, "ban_users"), channel, user);
    Membership.restrict(delivery, channel, user, by, muted ? rights("send_messages") : rights());
  }

  static void promote(Delivery delivery, User by, Chat chat, User user, boolean admin) {
    Rights.checkMayChange(Rights.admin(by, chat, "add_admins"), chat, user);
    TlObject rights = Rendering.allRights(chat).put("add_admins", null);
    Membership.promote(delivery, chat, user, by, admin ? rights : null, "");
  }

  private static TlObject rights(String... forbidden) {
    TlObject rights = TlObject.of("chatBannedRights", "until_date", Member.FOR_EVER);
    for (String right : forbidden) {
      rights.put(right, true);
    }
    return rights;
  }
}
