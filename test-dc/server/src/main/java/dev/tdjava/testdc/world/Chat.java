package dev.tdjava.testdc.world;

import dev.tdjava.testdc.tl.TlObject;
import java.util.Collection;
import java.util.LinkedHashMap;
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
      TlObject.of("chatBannedRights", "until_date", Integer.MAX_VALUE);
  private @Nullable String inviteHash;
  private TlObject availableReactions = TlObject.of("chatReactionsAll");
  private int reactionsLimit;

  Chat(long id, String title, User creator, int date) {
    super(id);
    this.title = title;
    this.creator = creator;
    this.date = date;
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

  /** The {@code ChatReactions} that are allowed here. */
  public TlObject availableReactions() {
    return availableReactions;
  }

  /** How many different ones a message can have, or 0 if nothing was said of it. */
  public int reactionsLimit() {
    return reactionsLimit;
  }

  public void availableReactions(TlObject reactions, int limit) {
    availableReactions = reactions;
    reactionsLimit = limit;
  }

  /** The last part of the chat's invite link, or null while it has none. */
  public @Nullable String inviteHash() {
    return inviteHash;
  }

  public void inviteHash(@Nullable String inviteHash) {
    this.inviteHash = inviteHash;
  }

  /** All who are or were in the chat, or were banned from it. */
  public Collection<Member> everyone() {
    return members.values();
  }

  /** The place of that user, or null if they never had one. */
  public @Nullable Member member(User user) {
    return members.get(user);
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

  /** Puts someone into the chat, or back. */
  public Member join(User user, User inviter, int now) {
    Member member = new Member(user, inviter, now, Member.Role.MEMBER);
    if (user == creator) {
      member.role(Member.Role.CREATOR);
    }
    members.remove(user);
    members.put(user, member);
    return member;
  }
}
