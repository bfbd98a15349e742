package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chat of many: a basic group, a supergroup or a channel. */
public abstract sealed class Chat extends Peer permits Group, Channel {

  private final User creator;
  private final int date;
  private final Map<User, Member> members = new LinkedHashMap<>();
  private String title;
  private String about = "";
  private @Nullable TlObject photo;
  private TlObject defaultBannedRights =
      TlObject.of("chatBannedRights", "until_date", Member.FOR_EVER);
  private boolean deleted;

  Chat(World world, long id, String title, User creator) {
    super(world, id);
    this.title = title;
    this.creator = creator;
    this.date = world().now();
    members.put(creator, new Member(creator, creator, date, Member.Role.CREATOR));
  }

  public User creator() {
    return creator;
  }

  public int date() {
    return date;
  }

  @Override
  public String title() {
    return title;
  }

  public void title(String title) {
    this.title = title;
  }

  public String about() {
    return about;
  }

  public void about(String about) {
    this.about = about;
  }

  /** The {@code photo}, or null. */
  public @Nullable TlObject photo() {
    return photo;
  }

  public void photo(@Nullable TlObject photo) {
    this.photo = photo;
  }

  /** The {@code chatBannedRights} that hold for everyone who is no administrator. */
  public TlObject defaultBannedRights() {
    return defaultBannedRights;
  }

  public void defaultBannedRights(TlObject rights) {
    defaultBannedRights = rights;
  }

  /** Whether it was deleted for everyone; those who were in it still see its name. */
  public boolean isDeleted() {
    return deleted;
  }

  public void delete() {
    deleted = true;
  }

  /** All who are or were in the chat, or were banned from it. */
  public Collection<Member> everyone() {
    int now = world().now();
    members.values().forEach(member -> member.expire(now));
    return members.values();
  }

  /** The place of that user, or null if they never had one. */
  public @Nullable Member member(User user) {
    Member member = members.get(user);
    if (member != null) {
      member.expire(world().now());
    }
    return member;
  }

  /** The place of that user, who may never have been here. */
  public Member place(User user) {
    return members.computeIfAbsent(user, u -> new Member(u, u, world().now(), Member.Role.LEFT));
  }

  /** Whether messages reach that user. */
  public boolean has(User user) {
    Member member = members.get(user);
    return member != null && member.isIn();
  }

  /** Whom messages reach, in the order in which they joined. */
  public Collection<User> users() {
    return members.values().stream().filter(Member::isIn).map(Member::user).toList();
  }

  /** Those who run it, who is its creator first. */
  public List<Member> admins() {
    return members.values().stream()
        .filter(Member::isAdmin)
        .sorted(Comparator.comparing(Member::role))
        .toList();
  }

  /** Puts someone into the chat, or back, where an earlier restriction still holds. */
  public Member join(User user, User inviter, int now) {
    Member before = member(user);
    Member member = new Member(user, inviter, now, Member.Role.MEMBER);
    if (user == creator) {
      member.role(Member.Role.CREATOR);
    } else if (before != null
        && before.bannedRights() != null
        && before.role() != Member.Role.BANNED) {
      member.role(Member.Role.RESTRICTED);
      member.bannedRights(before.bannedRights());
      member.changedBy(before.changedBy());
    }
    members.remove(user);
    members.put(user, member);
    return member;
  }
}
