package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.world.Channel;
import dev.tdjava.testdc.internal.world.Chat;
import dev.tdjava.testdc.internal.world.Delivery;
import dev.tdjava.testdc.internal.world.Group;
import dev.tdjava.testdc.internal.world.Member;
import dev.tdjava.testdc.internal.world.Membership;
import dev.tdjava.testdc.internal.world.Peer;
import dev.tdjava.testdc.internal.world.Post;
import dev.tdjava.testdc.internal.world.Rendering;
import dev.tdjava.testdc.internal.world.Typing;
import dev.tdjava.testdc.internal.world.User;
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

  static void type(Delivery delivery, User user, Peer in) {
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
      Membership.kick(delivery, group, user, by);
    } else {
      Membership.restrict(delivery, (Channel) chat, user, by, rights("view_messages"));
    }
  }

  static void restrict(Delivery delivery, User by, Chat chat, User user, boolean muted) {
    if (!(chat instanceof Channel channel)) {
      throw new IllegalArgumentException(
          chat.title() + " is a basic group, where all members have the same rights");
    }
    Membership.restrict(delivery, channel, user, by, muted ? rights("send_messages") : rights());
  }

  static void promote(Delivery delivery, User by, Chat chat, User user, boolean admin) {
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
