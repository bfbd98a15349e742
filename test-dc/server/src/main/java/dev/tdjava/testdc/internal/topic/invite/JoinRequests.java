package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Sequence;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/** Who asks to come into a chat by a link that an administrator watches. */
public final class JoinRequests {

  private JoinRequests() {}

  /** Someone asks to be let in; asking again changes nothing. */
  public static void ask(Delivery delivery, Invite invite, User user) {
    if (Invites.of(invite.chat()).requests().contains(user)) {
      return;
    }
    int now = delivery.world().now();
    Invites.of(invite.chat()).asks(new Importer(user, invite, now, null));
    tellAdmins(delivery, invite.chat());
    for (Member admin : invite.chat().admins()) {
      if (admin.user().isBot() && admin.may("invite_users")) {
        delivery.count(
            admin.user(),
            TlObject.of(
                "updateBotChatInviteRequester",
                "peer",
                invite.chat().toPeer(),
                "date",
                now,
                "user_id",
                user.id(),
                "about",
                user.about(),
                "invite",
                invite.render()));
      }
    }
  }

  /** An administrator lets someone in, or does not. */
  public static void decide(Delivery delivery, Chat chat, User user, User admin, boolean approved) {
    Invite invite = Invites.of(chat).takeRequest(user);
    if (invite != null && approved && !chat.has(user)) {
      InviteJoins.approve(delivery, invite, user, admin);
    }
    tellAdmins(delivery, chat);
  }

  private static void tellAdmins(Delivery delivery, Chat chat) {
    Sequence<User, Importer> waiting = Invites.of(chat).requests();
    for (Member admin : chat.admins()) {
      if (!admin.user().isBot() && admin.may("invite_users")) {
        delivery.note(
            admin.user(),
            TlObject.of(
                "updatePendingJoinRequests",
                "peer",
                chat.toPeer(),
                "requests_pending",
                waiting.size(),
                "recent_requesters",
                firstThree(waiting)));
      }
    }
  }

  /** The ids of some who wait, for whom there is room in a title bar. */
  static List<Long> firstThree(Sequence<User, Importer> waiting) {
    return waiting.oldestFirst().stream().limit(3).map(entry -> entry.key().id()).toList();
  }
}
