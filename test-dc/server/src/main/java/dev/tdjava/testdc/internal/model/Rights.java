package dev.tdjava.testdc.internal.model;

/** Who may do what in a chat. */
public final class Rights {

  private Rights() {}

  /**
   * A user's place in a chat, which they must be in.
   *
   * @throws RpcError if they are not
   */
  public static Member member(User user, Chat chat) {
    Member member = chat.member(user);
    if (member == null || !member.isIn()) {
      throw RpcError.bad("USER_NOT_PARTICIPANT");
    }
    return member;
  }

  /**
   * A user's place in a chat, where they may do that: as an administrator, or as everyone may who
   * is not forbidden to.
   *
   * @param right one that is both in {@code chatAdminRights} and {@code chatBannedRights}, such as
   *     {@code change_info}
   */
  public static Member allowed(User user, Chat chat, String right) {
    checkAlive(chat);
    Member member = member(user, chat);
    if (member.may(right)) {
      return member;
    }
    boolean forAll = !(chat instanceof Channel channel && channel.isBroadcast());
    if (!forAll
        || chat.defaultBannedRights().isTrue(right)
        || member.isForbidden(right, chat.defaultBannedRights())) {
      throw RpcError.bad("CHAT_ADMIN_REQUIRED");
    }
    return member;
  }

  /** A user's place in a chat, where they must be an administrator who may do that. */
  public static Member admin(User user, Chat chat, String right) {
    checkAlive(chat);
    Member member = member(user, chat);
    if (!member.may(right)) {
      throw RpcError.bad("CHAT_ADMIN_REQUIRED");
    }
    return member;
  }

  /** A user's place in a chat which they must have created. */
  public static Member creator(User user, Chat chat) {
    checkAlive(chat);
    if (chat.creator() != user) {
      throw RpcError.bad("CHAT_ADMIN_REQUIRED");
    }
    return member(user, chat);
  }

  /** Checks that an administrator may change that member's place. */
  public static void checkMayChange(Member admin, Chat chat, User user) {
    Member member = chat.member(user);
    if (user == chat.creator()) {
      throw RpcError.bad("USER_CREATOR");
    }
    if (member != null
        && member.role() == Member.Role.ADMIN
        && admin.role() != Member.Role.CREATOR
        && member.changedBy() != admin.user()) {
      throw RpcError.bad("CHAT_ADMIN_REQUIRED");
    }
  }

  /** Checks that a user may pin messages there. */
  public static void checkMayPin(User user, Peer peer) {
    if (peer instanceof Channel channel && channel.isBroadcast()) {
      admin(user, channel, "edit_messages");
    } else if (peer instanceof Chat chat) {
      allowed(user, chat, "pin_messages");
    }
  }

  /** A basic group that became a supergroup is only there to be read. */
  private static void checkAlive(Chat chat) {
    if (chat instanceof Group group && group.migratedTo() != null) {
      throw RpcError.bad("CHAT_ID_INVALID");
    }
  }
}
