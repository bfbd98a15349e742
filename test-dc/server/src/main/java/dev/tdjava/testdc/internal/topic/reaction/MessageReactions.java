package dev.tdjava.testdc.internal.topic.reaction;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who reacted to a message, and with what. */
public final class MessageReactions {

  /**
   * One person's reactions, in the order they were chosen.
   *
   * @param unread whether the message's writer has not seen them yet
   */
  public record Chosen(List<TlObject> reactions, int date, boolean big, boolean unread) {

    Chosen read() {
      return new Chosen(reactions, date, big, false);
    }
  }

  private static final Attribute<Message, MessageReactions> OF =
      new Attribute<>(message -> new MessageReactions());
  private static final Attribute<Dialog, Set<Message>> UNREAD =
      new Attribute<>(dialog -> new LinkedHashSet<>());

  private final Map<User, Chosen> byUser = new LinkedHashMap<>();

  public static MessageReactions of(Message message) {
    return OF.of(message);
  }

  /** The owner's messages with reactions that the owner has not seen. */
  public static Set<Message> unread(Dialog dialog) {
    Set<Message> unread = UNREAD.of(dialog);
    unread.removeIf(message -> message.idIn(dialog.box()) == 0);
    return unread;
  }

  /** The {@code messageReactions} as this user sees them, or null where there are none. */
  public static @Nullable TlObject render(Message message, User viewer) {
    MessageReactions reactions = OF.find(message);
    return reactions == null || reactions.isEmpty()
        ? null
        : reactions.renderAlways(message, viewer);
  }

  public Map<User, Chosen> byUser() {
    return byUser;
  }

  public boolean isEmpty() {
    return byUser.isEmpty();
  }

  /** What that user chose; nothing, if they did not react. */
  public List<TlObject> of(User user) {
    Chosen chosen = byUser.get(user);
    return chosen == null ? List.of() : chosen.reactions();
  }

  /** Whether there are some that the message's writer has not seen. */
  public boolean isUnread() {
    return byUser.values().stream().anyMatch(Chosen::unread);
  }

  /** Notes that the message's writer has seen them. */
  public void read() {
    byUser.replaceAll((user, chosen) -> chosen.read());
  }

  /** How often each was chosen, in the order in which they came. */
  public Map<TlObject, Integer> counts() {
    Map<TlObject, Integer> counts = new LinkedHashMap<>();
    byUser
        .values()
        .forEach(chosen -> chosen.reactions().forEach(r -> counts.merge(r, 1, Integer::sum)));
    return counts;
  }

  /** The {@code reactionCount} objects; the viewer's own are marked. */
  List<TlObject> results(@Nullable User viewer) {
    List<TlObject> own = viewer == null ? List.of() : of(viewer);
    List<TlObject> results = new ArrayList<>();
    counts()
        .forEach(
            (reaction, count) -> {
              int order = own.indexOf(reaction);
              results.add(
                  TlObject.of(
                      "reactionCount",
                      "chosen_order",
                      order < 0 ? null : order,
                      "reaction",
                      reaction,
                      "count",
                      count));
            });
    return results;
  }

  /** The {@code messageReactions}, also where there are none, as when the last one has gone. */
  public TlObject renderAlways(Message message, User viewer) {
    boolean listed = isListed(message);
    return TlObject.of(
        "messageReactions",
        "can_see_list",
        listed,
        "results",
        results(viewer),
        "recent_reactions",
        listed && !isEmpty() ? who(message, viewer) : null);
  }

  /** Whether people see who reacted: not in a channel. */
  public static boolean isListed(Message message) {
    return !(message.chat() instanceof Channel channel && channel.isBroadcast());
  }

  /** The {@code messagePeerReaction} objects as this user sees them, the newest first. */
  public List<TlObject> who(Message message, User viewer) {
    List<TlObject> all = new ArrayList<>();
    byUser.forEach(
        (user, chosen) ->
            chosen
                .reactions()
                .forEach(
                    reaction ->
                        all.add(
                            0,
                            TlObject.of(
                                "messagePeerReaction",
                                "big",
                                chosen.big(),
                                "unread",
                                chosen.unread() && message.isOutgoingFor(viewer),
                                "my",
                                user == viewer,
                                "peer_id",
                                user.toPeer(),
                                "date",
                                chosen.date(),
                                "reaction",
                                reaction))));
    return all;
  }
}
