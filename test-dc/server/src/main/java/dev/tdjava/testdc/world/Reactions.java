package dev.tdjava.testdc.world;

import dev.tdjava.testdc.tl.TlObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who reacted to a message, and with what. */
public final class Reactions {

  /** One person's reactions, in the order they were chosen. */
  public record Chosen(List<TlObject> reactions, int date, boolean unread) {}

  private final Map<User, Chosen> byUser = new LinkedHashMap<>();

  public Map<User, Chosen> byUser() {
    return byUser;
  }

  public boolean isEmpty() {
    return byUser.isEmpty();
  }

  /** The {@code messageReactions} as this user sees them, or null where there are none. */
  @Nullable TlObject render(Post post, User viewer) {
    if (isEmpty()) {
      return null;
    }
    List<TlObject> kinds = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    byUser
        .values()
        .forEach(
            chosen ->
                chosen
                    .reactions()
                    .forEach(
                        reaction -> {
                          int at = kinds.indexOf(reaction);
                          if (at < 0) {
                            kinds.add(reaction);
                            counts.add(1);
                          } else {
                            counts.set(at, counts.get(at) + 1);
                          }
                        }));
    Chosen own = byUser.get(viewer);
    List<TlObject> results = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      int order = own == null ? -1 : own.reactions().indexOf(kinds.get(i));
      results.add(
          TlObject.of(
              "reactionCount",
              "chosen_order",
              order < 0 ? null : order,
              "reaction",
              kinds.get(i),
              "count",
              counts.get(i)));
    }
    boolean listed = !(post.chat() instanceof Channel channel && channel.isBroadcast());
    return TlObject.of(
        "messageReactions",
        "can_see_list",
        listed,
        "results",
        results,
        "recent_reactions",
        listed ? recent(post, viewer) : null);
  }

  private List<TlObject> recent(Post post, User viewer) {
    List<TlObject> recent = new ArrayList<>();
    byUser.forEach(
        (user, chosen) ->
            chosen
                .reactions()
                .forEach(
                    reaction ->
                        recent.add(
                            TlObject.of(
                                "messagePeerReaction",
                                "unread",
                                chosen.unread() && post.isOutgoingFor(viewer),
                                "my",
                                user == viewer,
                                "peer_id",
                                user.toPeer(),
                                "date",
                                chosen.date(),
                                "reaction",
                                reaction))));
    return recent;
  }
}
