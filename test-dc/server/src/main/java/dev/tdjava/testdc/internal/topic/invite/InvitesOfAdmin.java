package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.NumberedList;
import dev.tdjava.testdc.internal.model.Sequence;
import dev.tdjava.testdc.internal.model.User;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One administrator's invite links of a chat: the primary one first, and by when they came. */
final class InvitesOfAdmin {

  private final User admin;
  private final Sequence<String, Invite> others = new Sequence<>();
  private final Sequence<String, Invite> revoked = new Sequence<>();
  private @Nullable Invite primary;

  InvitesOfAdmin(User admin) {
    this.admin = admin;
  }

  User admin() {
    return admin;
  }

  /** The one that is there without being made, or null if nobody has asked for it. */
  @Nullable Invite primary() {
    return primary;
  }

  /** Those by which nobody can come any more, by their hashes. */
  Sequence<String, Invite> revoked() {
    return revoked;
  }

  void add(Invite invite) {
    if (invite.isPermanent()) {
      primary = invite;
    } else {
      others.put(invite.hash(), invite);
    }
  }

  /** Notes that a link was revoked. */
  void revoked(Invite invite) {
    if (invite == primary) {
      primary = null;
    }
    others.remove(invite.hash());
    revoked.put(invite.hash(), invite);
  }

  /** How many can be used. */
  int size() {
    return others.size() + (primary == null ? 0 : 1);
  }

  /**
   * A part of those that can be used.
   *
   * @param after the hash of the last one before; null or an unknown one for the first ones
   */
  List<Invite> page(@Nullable String after, int limit) {
    List<Invite> page = new ArrayList<>();
    boolean first = after == null || (others.indexOf(after) < 0 && !isPrimary(after));
    if (first && primary != null) {
      page.add(primary);
    }
    page.addAll(page(others, after, limit - page.size()));
    return page;
  }

  private boolean isPrimary(String hash) {
    return primary != null && primary.hash().equals(hash);
  }

  /** How many links were looked at so far, for tests of what it costs. */
  long visited() {
    return others.visited() + revoked.visited();
  }

  /** The same of a list. */
  static List<Invite> page(Sequence<String, Invite> list, @Nullable String after, int limit) {
    int from = after == null ? 0 : list.indexOf(after) + 1;
    return NumberedList.part(list.oldestFirst(), from, limit).stream()
        .map(Sequence.Entry::value)
        .toList();
  }
}
