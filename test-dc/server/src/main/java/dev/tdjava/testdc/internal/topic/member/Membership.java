package dev.tdjava.testdc.internal.topic.member;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who comes into a chat, who goes, what they may do there, and who is told of it. */
public final class Membership {

  private Membership() {}

  /** Someone brings others in. */
  public static void add(Delivery delivery, Chat chat, User inviter, Collection<User> users) {
    for (User user : users) {
      enter(delivery, chat, user, inviter, null);
    }
    if (!isBroadcast(chat)) {
      service(
          delivery,
          inviter,
          chat,
          TlObject.of("messageActionChatAddUser", "users", users.stream().map(User::id).toList()));
    }
  }

  /** Someone comes into a public supergroup or channel. */
  public static void join(Delivery delivery, Channel channel, User user) {
    add(delivery, channel, user, List.of(user));
  }

  /**
   * Puts someone into a chat and tells of it, but for a message.
   *
   * @param invite gives the {@code ExportedChatInvite} by which they came, or null
   */
  public static void enter(
      Delivery delivery, Chat chat, User user, User inviter, @Nullable Supplier<TlObject> invite) {
    int now = delivery.world().now();
    MembershipNews.Before before = MembershipNews.before(chat, user);
    chat.join(user, inviter, now);
    user.dialog(chat).hidden(false);
    if (chat instanceof Channel channel) {
      Dialog dialog = user.dialog(channel);
      dialog.readInbox(Math.max(dialog.readInbox(), dialog.topId()));
      if (channel.isPrehistoryHidden()) {
        dialog.availableMinId(dialog.topId());
      }
    }
    before.tell(delivery, inviter, invite);
  }

  /** Someone goes. */
  public static void leave(Delivery delivery, Chat chat, User user) {
    out(delivery, chat, user, user, Member.Role.LEFT);
  }

  /** Someone is put out of a basic group, and may be brought back. */
  public static void kick(Delivery delivery, Group group, User user, User by) {
    out(delivery, group, user, by, Member.Role.BANNED);
  }

  private static void out(Delivery delivery, Chat chat, User user, User by, Member.Role role) {
    TlObject action = TlObject.of("messageActionChatDeleteUser", "user_id", user.id());
    if (chat instanceof Group) {
      service(delivery, by, chat, action); // the one who goes has it too
    }
    MembershipNews.Before before = MembershipNews.before(chat, user);
    Member member = chat.place(user);
    member.role(role);
    member.adminRights(null);
    member.changedBy(by);
    before.tell(delivery, by, null);
    if (chat instanceof Channel channel && !channel.isBroadcast()) {
      service(delivery, by, chat, action);
    }
  }

  /**
   * Restricts, bans or frees someone in a supergroup or channel.
   *
   * @param rights the {@code chatBannedRights}; without {@code view_messages} it is a ban, and with
   *     none of them everything is allowed again
   */
  public static void restrict(
      Delivery delivery, Channel channel, User user, User by, TlObject rights) {
    Member member = channel.place(user);
    boolean wasIn = member.isIn();
    boolean ban = rights.isTrue("view_messages");
    boolean free = rights.fields().keySet().equals(Set.of("until_date"));
    MembershipNews.Before before = MembershipNews.before(channel, user);
    member.adminRights(null);
    member.rank("");
    member.bannedRights(free ? null : rights);
    member.changedBy(by);
    member.role(
        ban
            ? Member.Role.BANNED
            : !wasIn ? Member.Role.LEFT : free ? Member.Role.MEMBER : Member.Role.RESTRICTED);
    before.tell(delivery, by, null);
    if (ban && wasIn && !channel.isBroadcast()) {
      service(
          delivery, by, channel, TlObject.of("messageActionChatDeleteUser", "user_id", user.id()));
    }
  }

  /**
   * Makes someone an administrator, or takes that away.
   *
   * @param rights the {@code chatAdminRights}, or null for none
   */
  public static void promote(
      Delivery delivery, Chat chat, User user, User by, @Nullable TlObject rights, String rank) {
    Member member = chat.place(user);
    MembershipNews.Before before = MembershipNews.before(chat, user);
    member.rank(rank);
    if (member.role() != Member.Role.CREATOR) {
      member.role(rights == null ? Member.Role.MEMBER : Member.Role.ADMIN);
      member.adminRights(rights);
      member.bannedRights(null);
      member.changedBy(by);
    }
    before.tell(delivery, by, null);
  }

  public static boolean isBroadcast(Chat chat) {
    return chat instanceof Channel channel && channel.isBroadcast();
  }

  private static void service(Delivery delivery, User from, Chat chat, TlObject action) {
    delivery.world().messages().service(delivery, from, chat, action);
  }
}
