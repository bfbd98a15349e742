package dev.tdjava.testdc.internal.topic.member;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who comes into a chat, who goes, what they may do there, and who is told of it. */
public final class Membership {

  /** As many can be in a basic group. */
  public static final int MAX_IN_GROUP = 200;

  private static final int MAX_RANK = 16;

  /** Clients send some flags with every set of rights. */
  private static final Set<String> UNGUARDED = Set.of("other", "manage_call", "anonymous");

  private Membership() {}

  /**
   * Someone brings others in; in supergroups and channels those who are in already stay.
   *
   * @throws RpcError if they may not
   */
  public static void invite(Delivery delivery, Chat chat, User inviter, Collection<User> users) {
    Member member = Rights.allowed(inviter, chat, "invite_users");
    List<User> added = new ArrayList<>();
    for (User user : users) {
      if (chat instanceof Group group) {
        checkMayAdd(group, user);
      } else {
        checkMayAdd((Channel) chat, user, member);
      }
      if (!chat.has(user)) {
        added.add(user);
      }
    }
    if (!added.isEmpty()) {
      add(delivery, chat, inviter, added);
    }
  }

  private static void checkMayAdd(Group group, User user) {
    if (group.has(user)) {
      throw RpcError.bad("USER_ALREADY_PARTICIPANT");
    }
    if (group.size() >= MAX_IN_GROUP) {
      throw RpcError.bad("USERS_TOO_MUCH");
    }
  }

  private static void checkMayAdd(Channel channel, User user, Member inviter) {
    Member member = channel.member(user);
    if (member != null && member.role() == Member.Role.BANNED && !inviter.may("ban_users")) {
      throw RpcError.bad("USER_KICKED");
    }
    if (user.isBot() && channel.isBroadcast()) {
      throw RpcError.bad("USER_BOT"); // bots come into channels as administrators only
    }
  }

  /** Others come in, by that user's doing. */
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
    ParticipantUpdates.Before before = ParticipantUpdates.before(chat, user);
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

  /**
   * Someone goes.
   *
   * @throws RpcError if they are not there
   */
  public static void leave(Delivery delivery, Chat chat, User user) {
    Rights.member(user, chat);
    out(delivery, chat, user, user, Member.Role.LEFT);
  }

  /**
   * Someone is put out of a basic group, and may be brought back.
   *
   * @throws RpcError if that user may not do so
   */
  public static void kick(Delivery delivery, Group group, User user, User by) {
    Member admin = Rights.member(by, group);
    Member member = Rights.member(user, group);
    if (!admin.may("ban_users") && member.inviter() != by) {
      throw RpcError.bad("CHAT_ADMIN_REQUIRED");
    }
    Rights.checkMayChange(admin, group, user);
    out(delivery, group, user, by, Member.Role.BANNED);
  }

  private static void out(Delivery delivery, Chat chat, User user, User by, Member.Role role) {
    TlObject action = TlObject.of("messageActionChatDeleteUser", "user_id", user.id());
    if (chat instanceof Group) {
      service(delivery, by, chat, action); // the one who goes has it too
    }
    ParticipantUpdates.Before before = ParticipantUpdates.before(chat, user);
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
   * @throws RpcError if that user may not do so
   */
  public static void restrict(
      Delivery delivery, Channel channel, User user, User by, TlObject rights) {
    Member admin = Rights.admin(by, channel, "ban_users");
    if (user == by) {
      throw RpcError.bad("USER_ADMIN_INVALID");
    }
    Rights.checkMayChange(admin, channel, user);
    Member member = channel.place(user);
    boolean wasIn = member.isIn();
    boolean ban = rights.isTrue("view_messages");
    boolean free = rights.fields().keySet().equals(Set.of("until_date"));
    ParticipantUpdates.Before before = ParticipantUpdates.before(channel, user);
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
   * Makes someone an administrator, who may have to come in first, or takes that away.
   *
   * @param rights the {@code chatAdminRights}, or null for none
   * @throws RpcError if that user may not do so
   */
  public static void promote(
      Delivery delivery, Chat chat, User user, User by, @Nullable TlObject rights, String rank) {
    if (chat instanceof Channel channel) {
      checkMayPromote(channel, user, by, rights, rank);
      if (!channel.has(user)) {
        comeAsAdmin(delivery, channel, user, by, rights);
      }
    } else {
      Rights.checkMayChange(Rights.creator(by, chat), chat, user);
      Rights.member(user, chat);
    }
    Member member = chat.place(user);
    ParticipantUpdates.Before before = ParticipantUpdates.before(chat, user);
    member.rank(rank);
    if (member.role() != Member.Role.CREATOR) {
      member.role(rights == null ? Member.Role.MEMBER : Member.Role.ADMIN);
      member.adminRights(rights);
      member.bannedRights(null);
      member.changedBy(by);
    }
    before.tell(delivery, by, null);
  }

  private static void checkMayPromote(
      Channel channel, User user, User by, @Nullable TlObject rights, String rank) {
    Member admin = Rights.member(by, channel);
    if (user != by) {
      admin = Rights.admin(by, channel, "add_admins");
      Rights.checkMayChange(admin, channel, user);
    } else if (!admin.isAdmin()) {
      throw RpcError.bad("CHAT_ADMIN_REQUIRED");
    }
    Set<String> given = rights == null ? Set.of() : rights.fields().keySet();
    for (String right : given) {
      if (!admin.may(right) && !(admin.role() == Member.Role.ADMIN && UNGUARDED.contains(right))) {
        throw RpcError.forbidden("RIGHT_FORBIDDEN");
      }
    }
    if (rank.codePointCount(0, rank.length()) > MAX_RANK) {
      throw RpcError.bad("ADMIN_RANK_INVALID");
    }
  }

  private static void comeAsAdmin(
      Delivery delivery, Channel channel, User user, User by, @Nullable TlObject rights) {
    if (rights == null) {
      throw RpcError.bad("USER_NOT_PARTICIPANT");
    }
    if (user.isBot() && channel.isBroadcast()) {
      channel.join(user, by, delivery.world().now());
    } else {
      Rights.allowed(by, channel, "invite_users");
      add(delivery, channel, by, List.of(user));
    }
  }

  public static boolean isBroadcast(Chat chat) {
    return chat instanceof Channel channel && channel.isBroadcast();
  }

  private static void service(Delivery delivery, User from, Chat chat, TlObject action) {
    delivery.world().messages().service(delivery, from, chat, action);
  }
}
