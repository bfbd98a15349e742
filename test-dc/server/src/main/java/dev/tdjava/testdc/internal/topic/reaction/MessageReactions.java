package dev.tdjava.testdc.internal.topic.reaction;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageList;
import dev.tdjava.testdc.internal.model.NumberedList;
import dev.tdjava.testdc.internal.model.Sequence;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who reacted to a message, and with what. */
public final class MessageReactions {

  /** So many of those who chose a reaction last are named beside a message. */
  private static final int RECENT = 3;

  /** One person's reactions, in the order they were chosen. */
  private record Chosen(List<TlObject> reactions, int date, boolean big) {}

  /** One reaction of one person. */
  private record One(User user, TlObject reaction) {}

  private static final Attribute<Message, MessageReactions> OF =
      new Attribute<>(message -> new MessageReactions());
  private static final Attribute<Dialog, MessageList> UNREAD =
      new Attribute<>(dialog -> new MessageList());

  private final Map<User, Chosen> byUser = new HashMap<>();
  private final Sequence<One, Chosen> all = new Sequence<>();
  private final Map<TlObject, Sequence<One, Chosen>> byReaction = new LinkedHashMap<>();
  private final Set<User> unread = new LinkedHashSet<>();

  public static MessageReactions of(Message message) {
    return OF.of(message);
  }

  /** The owner's messages with reactions that the owner has not seen. */
  public static MessageList unread(Dialog dialog) {
    return UNREAD.of(dialog);
  }

  /** The {@code messageReactions} as this user sees them, or null where there are none. */
  public static @Nullable TlObject render(Message message, User viewer) {
    MessageReactions reactions = OF.find(message);
    return reactions == null || reactions.isEmpty()
        ? null
        : reactions.renderAlways(message, viewer);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What that user chose; nothing, if they did not react. */
  public List<TlObject> of(User user) {
    Chosen chosen = byUser.get(user);
    return chosen == null ? List.of() : chosen.reactions();
  }

  /**
   * Notes what someone has chosen instead of what they had.
   *
   * @param isUnread whether the message's writer has yet to see it
   */
  void put(User user, List<TlObject> reactions, int date, boolean big, boolean isUnread) {
    for (TlObject reaction : of(user)) {
      One one = new One(user, reaction);
      all.remove(one);
      chosen(reaction).remove(one);
      if (chosen(reaction).isEmpty()) {
        byReaction.remove(reaction);
      }
    }
    byUser.remove(user);
    unread.remove(user);
    if (reactions.isEmpty()) {
      return;
    }
    Chosen chosen = new Chosen(List.copyOf(reactions), date, big);
    byUser.put(user, chosen);
    for (TlObject reaction : reactions) {
      One one = new One(user, reaction);
      all.put(one, chosen);
      byReaction.computeIfAbsent(reaction, r -> new Sequence<>()).put(one, chosen);
    }
    if (isUnread) {
      unread.add(user);
    }
  }

  private Sequence<One, Chosen> chosen(TlObject reaction) {
    return byReaction.getOrDefault(reaction, new Sequence<>());
  }

  /** Whether there are some that the message's writer has not seen. */
  public boolean isUnread() {
    return !unread.isEmpty();
  }

  /** Notes that the message's writer has seen them. */
  public void read() {
    unread.clear();
  }

  /** The different ones that the message has. */
  Set<TlObject> kinds() {
    return Collections.unmodifiableSet(byReaction.keySet());
  }

  /** How many chose that one. */
  int count(TlObject reaction) {
    return chosen(reaction).size();
  }

  /** The {@code reactionCount} objects; the viewer's own are marked. */
  List<TlObject> results(@Nullable User viewer) {
    List<TlObject> own = viewer == null ? List.of() : of(viewer);
    List<TlObject> results = new ArrayList<>();
    byReaction.forEach(
        (reaction, chosen) -> {
          int order = own.indexOf(reaction);
          results.add(
              TlObject.of(
                  "reactionCount",
                  "chosen_order",
                  order < 0 ? null : order,
                  "reaction",
                  reaction,
                  "count",
                  chosen.size()));
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
        listed && !isEmpty() ? recent(message, viewer) : null);
  }

  /** Whether people see who reacted: not in a channel. */
  public static boolean isListed(Message message) {
    return !(message.chat() instanceof Channel channel && channel.isBroadcast());
  }

  /** The last ones, and those that the viewer has yet to see; the newest first. */
  private List<TlObject> recent(Message message, User viewer) {
    Set<One> recent = new HashSet<>();
    byReaction
        .values()
        .forEach(
            chosen ->
                chosen.newestFirst().stream().limit(RECENT).forEach(o -> recent.add(o.key())));
    if (message.isOutgoingFor(viewer)) {
      unread.forEach(user -> of(user).forEach(reaction -> recent.add(new One(user, reaction))));
    }
    return recent.stream()
        .sorted(Comparator.<One>comparingInt(all::indexOf).reversed())
        .map(one -> render(one, byUser.get(one.user()), message, viewer))
        .toList();
  }

  /**
   * A part of the {@code messagePeerReaction} objects as this user sees them, the newest first.
   *
   * @param reaction only those with this one; null for all
   */
  List<TlObject> who(
      @Nullable TlObject reaction, int from, int limit, Message message, User viewer) {
    Sequence<One, Chosen> some = reaction == null ? all : chosen(reaction);
    return NumberedList.part(some.newestFirst(), from, limit).stream()
        .map(entry -> render(entry.key(), entry.value(), message, viewer))
        .toList();
  }

  /** How many there are, of one kind or, for null, of all. */
  int size(@Nullable TlObject reaction) {
    return reaction == null ? all.size() : count(reaction);
  }

  /** How many were looked at so far, for tests of what it costs. */
  long visited() {
    return all.visited() + byReaction.values().stream().mapToLong(Sequence::visited).sum();
  }

  private TlObject render(One one, @Nullable Chosen chosen, Message message, User viewer) {
    return TlObject.of(
        "messagePeerReaction",
        "big",
        chosen != null && chosen.big(),
        "unread",
        unread.contains(one.user()) && message.isOutgoingFor(viewer),
        "my",
        one.user() == viewer,
        "peer_id",
        one.user().toPeer(),
        "date",
        chosen == null ? 0 : chosen.date(),
        "reaction",
        one.reaction());
  }
}
