package dev.tdjava.testdc.internal.model;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Who is in a chat, who was, and who is kept out, each kind in the order in which they came. */
public final class Members {

  /** What members are asked for by; one may be of several kinds. */
  public enum Kind {
    /** All who ever had a place. */
    ALL,
    IN,
    ADMINS,
    BOTS,
    KICKED,
    /** Those who may not do everything, but are not kept out. */
    RESTRICTED;

    private boolean has(Member member) {
      return switch (this) {
        case ALL -> true;
        case IN -> member.isIn();
        case ADMINS -> member.isAdmin();
        case BOTS -> member.isIn() && member.user().isBot();
        case KICKED -> member.role() == Member.Role.BANNED;
        case RESTRICTED -> member.role() != Member.Role.BANNED && member.bannedRights() != null;
      };
    }
  }

  private record Limited(int until, Member member) {}

  private final Chat chat;
  private final Map<User, Member> byUser = new HashMap<>();
  private final Map<Kind, NumberedList<Member>> lists = new EnumMap<>(Kind.class);
  private final PriorityQueue<Limited> limited =
      new PriorityQueue<>(Comparator.comparing(Limited::until));
  private int lastNumber;
  private int version;

  Members(Chat chat) {
    this.chat = chat;
    for (Kind kind : Kind.values()) {
      lists.put(kind, new NumberedList<>());
    }
  }

  /** Those of a kind, by when they came. */
  public NumberedList<Member> list(Kind kind) {
    expire();
    NumberedList<Member> list = lists.get(kind);
    return list == null ? new NumberedList<>() : list;
  }

  /** Counts what changes. */
  public int version() {
    return version;
  }

  @Nullable Member find(User user) {
    expire();
    return byUser.get(user);
  }

  /** Gives someone a place, behind all others, instead of the one that they may have. */
  Member add(User user, User inviter, int date, Member.Role role) {
    Member before = byUser.get(user);
    if (before != null) {
      lists.values().forEach(list -> list.remove(before.number()));
    }
    Member member = new Member(this, ++lastNumber, user, inviter, date, role);
    byUser.put(user, member);
    changed(member);
    return member;
  }

  /** Sorts a member anew, and lets the chat come into the user's list of chats, or go from it. */
  void changed(Member member) {
    if (byUser.get(member.user()) != member) {
      return; // that one has another place now
    }
    version++;
    lists.forEach(
        (kind, list) -> {
          if (kind.has(member)) {
            list.add(member.number(), member);
          } else {
            list.remove(member.number());
          }
        });
    int until = member.bannedRights() == null ? 0 : member.bannedRights().getInt("until_date");
    if (until > 0 && until < Member.FOR_EVER) {
      limited.add(new Limited(until, member));
    }
    member.user().isIn(chat, member.isIn());
  }

  /** Lets the restrictions and bans end whose time is over. */
  private void expire() {
    int now = chat.world().now();
    Limited first = limited.peek();
    while (first != null && first.until() <= now) {
      limited.remove();
      first.member().expire(now);
      first = limited.peek();
    }
  }
}
