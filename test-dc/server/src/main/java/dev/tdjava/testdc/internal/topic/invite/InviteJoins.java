package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.member.Membership;
import org.jspecify.annotations.Nullable;

/** Coming into a chat by an invite link. */
public final class InviteJoins {

  private InviteJoins() {}

  /** Someone comes by a link. */
  public static void join(Delivery delivery, Invite invite, User user) {
    enter(delivery, invite, user, null);
    service(
        delivery,
        invite.chat(),
        user,
        TlObject.of("messageActionChatJoinedByLink", "inviter_id", invite.admin().id()));
  }

  /** Someone who asked to come is let in. */
  static void approve(Delivery delivery, Invite invite, User user, User admin) {
    enter(delivery, invite, user, admin);
    service(delivery, invite.chat(), user, TlObject.of("messageActionChatJoinedByRequest"));
  }

  private static void enter(
      Delivery delivery, Invite invite, User user, @Nullable User approvedBy) {
    User inviter = approvedBy == null ? invite.admin() : approvedBy;
    Membership.enter(delivery, invite.chat(), user, inviter, invite::render);
    Invites.of(invite.chat()).came(new Importer(user, invite, delivery.world().now(), approvedBy));
  }

  private static void service(Delivery delivery, Chat chat, User user, TlObject action) {
    if (!Membership.isBroadcast(chat)) {
      delivery.world().messages().service(delivery, user, chat, action);
    }
  }
}
