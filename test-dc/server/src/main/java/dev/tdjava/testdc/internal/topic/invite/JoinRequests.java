package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/** Who asks to come into a chat by a link that an administrator watches. */
public final class JoinRequests {

  private JoinRequests() {}

  /** Someone asks to be let in; asking again changes nothing. */
  public static void ask(Delivery delivery, Invite invite, User user) {
    if (Invites.waiting(invite.chat()).contains(user)) {
      return;
    }
    int now = delivery.world().now();
    invite.requests().put(user, now);
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
    for (Invite invite : Invites.of(chat)) {
      if (invite.requests().remove(user) != null && approved && !chat.has(user)) {
        Invites.approve(delivery, invite, user, admin);
      }
    }
    tellAdmins(delivery, chat);
  }

  private static void tellAdmins(Delivery delivery, Chat chat) {
    List<User> waiting = Invites.waiting(chat);
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
                waiting.stream().limit(3).map(User::id).toList()));
      }
    }
  }
}
