package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** Someone's place in a group or channel, which stays known after they have gone. */
public final class Member {

  /** What one is in a chat; the order is from most to least. */
  public enum Role {
    CREATOR,
    ADMIN,
    MEMBER,
    RESTRICTED,
    LEFT,
    BANNED
  }

  /** What {@code until_date} is where a restriction does not end. */
  public static final int FOR_EVER = Integer.MAX_VALUE;

  private final Members members;
  private final int number;
  private final User user;
  private final User inviter;
  private final int date;
  private Role role;
  private @Nullable TlObject adminRights;
  private @Nullable TlObject bannedRights;
  private String rank = "";
  private @Nullable User changedBy;

  /**
   * @param members where it is told of what it has become
   * @param number that of its place there
   */
  Member(Members members, int number, User user, User inviter, int date, Role role) {
    this.members = members;
    this.number = number;
    this.user = user;
    this.inviter = inviter;
    this.date = date;
    this.role = role;
  }

  int number() {
    return number;
  }

  public User user() {
    return user;
  }

  public User inviter() {
    return inviter;
  }

  /** When they joined. */
  public int date() {
    return date;
  }

  public Role role() {
    return role;
  }

  public void role(Role role) {
    this.role = role;
    members.changed(this);
  }

  /** Whether messages of the chat reach them. */
  public boolean isIn() {
    return role.compareTo(Role.LEFT) < 0;
  }

  public boolean isAdmin() {
    return role == Role.CREATOR || role == Role.ADMIN;
  }

  /** The {@code chatAdminRights} of an administrator, or null. */
  public @Nullable TlObject adminRights() {
    return adminRights;
  }

  public void adminRights(@Nullable TlObject adminRights) {
    this.adminRights = adminRights;
  }

  /** The {@code chatBannedRights} of one who is restricted or banned, or null. */
  public @Nullable TlObject bannedRights() {
    return bannedRights;
  }

  public void bannedRights(@Nullable TlObject bannedRights) {
    this.bannedRights = bannedRights;
    members.changed(this);
  }

  /** Lets a restriction or ban end whose time is over. */
  void expire(int now) {
    int until = bannedRights == null ? 0 : bannedRights.getInt("until_date");
    if (until > 0 && until <= now) {
      bannedRights = null;
      role = role == Role.BANNED ? Role.LEFT : role == Role.RESTRICTED ? Role.MEMBER : role;
      members.changed(this);
    }
  }

  public String rank() {
    return rank;
  }

  public void rank(String rank) {
    this.rank = rank;
  }

  /** Who last promoted, restricted or removed them. */
  public User changedBy() {
    return changedBy == null ? inviter : changedBy;
  }

  public void changedBy(User changedBy) {
    this.changedBy = changedBy;
  }

  /** Whether that is forbidden to them here, such as {@code send_messages}. */
  public boolean isForbidden(String right, TlObject defaults) {
    if (isAdmin()) {
      return false;
    }
    return role == Role.BANNED
        || defaults.isTrue(right)
        || (bannedRights != null && bannedRights.isTrue(right));
  }

  /** Whether they may do what needs that administrator's right, such as {@code ban_users}. */
  public boolean may(String right) {
    return role == Role.CREATOR
        || (role == Role.ADMIN && adminRights != null && adminRights.isTrue(right));
  }
}
