package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chat of many: a basic group, a supergroup or a channel. */
public abstract sealed class Chat extends Peer permits Group, Channel {

  private final User creator;
  private final int date;
  private final Members members = new Members(this);
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
    members.add(creator, creator, date, Member.Role.CREATOR);
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

  /** Who is in the chat, and who was. */
  public Members members() {
    return members;
  }

  /** The place of that user, or null if they never had one. */
  public @Nullable Member member(User user) {
    return members.find(user);
  }

  /** The place of that user, who may never have been here. */
  public Member place(User user) {
    Member member = members.find(user);
    return member == null ? members.add(user, user, world().now(), Member.Role.LEFT) : member;
  }

  /** Whether messages reach that user. */
  public boolean has(User user) {
    Member member = members.find(user);
    return member != null && member.isIn();
  }

  /** Whom messages reach, in the order in which they joined. */
  public List<User> users() {
    return members.list(Members.Kind.IN).lowestFirst().stream().map(Member::user).toList();
  }

  /** How many users there are in the chat. */
  public int size() {
    return members.list(Members.Kind.IN).size();
  }

  /** Those who run it, who is its creator first. */
  public List<Member> admins() {
    return members.list(Members.Kind.ADMINS).lowestFirst().stream()
        .sorted(Comparator.comparing(Member::role))
        .toList();
  }

  /** Puts someone into the chat, or back, where an earlier restriction still holds. */
  public Member join(User user, User inviter, int now) {
    Member before = member(user);
    TlObject restricted =
        before == null || before.role() == Member.Role.BANNED ? null : before.bannedRights();
    Member.Role role =
        user == creator
            ? Member.Role.CREATOR
            : restricted == null ? Member.Role.MEMBER : Member.Role.RESTRICTED;
    Member member = members.add(user, inviter, now, role);
    if (role == Member.Role.RESTRICTED && before != null) {
      member.bannedRights(restricted);
      member.changedBy(before.changedBy());
    }
    return member;
  }
}
