package dev.tdjava.testdc.internal.topic.member;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells of a change of someone's place in a chat: people what is there now, bots what it was. */
final class ParticipantUpdates {

  private ParticipantUpdates() {}

  /** Remembers how things are before the change. */
  static Before before(Chat chat, User user) {
    Map<User, TlObject> seen = new LinkedHashMap<>();
    for (User bot : bots(chat, user)) {
      seen.put(bot, participant(chat, user, bot));
    }
    return new Before(chat, user, seen);
  }

  /** The bots that are told: administrators, and the one that it is about. */
  private static List<User> bots(Chat chat, User user) {
    List<User> bots = new ArrayList<>();
    for (Member admin : chat.admins()) {
      if (admin.user().isBot()) {
        bots.add(admin.user());
      }
    }
    if (user.isBot() && !bots.contains(user)) {
      bots.add(user);
    }
    return bots;
  }

  private static @Nullable TlObject participant(Chat chat, User user, User viewer) {
    Member member = chat.member(user);
    if (member == null) {
      return null;
    }
    return chat instanceof Channel channel
        ? Participants.inChannel(channel, member, viewer)
        : Participants.inGroup(member);
  }

  /** How a user's place in a chat was for each bot that is told. */
  static final class Before {

    private final Chat chat;
    private final User user;
    private final Map<User, TlObject> seen;

    Before(Chat chat, User user, Map<User, TlObject> seen) {
      this.chat = chat;
      this.user = user;
      this.seen = seen;
    }

    void tell(Delivery delivery, User actor, @Nullable Supplier<TlObject> invite) {
      if (chat instanceof Group group) {
        group.nextVersion();
        for (User member : group.users()) {
          delivery.note(
              member,
              TlObject.of(
                  "updateChatParticipants", "participants", Participants.all(group, member)));
        }
      } else {
        delivery.note(user, TlObject.of("updateChannel", "channel_id", chat.id()));
      }
      for (User bot : bots(chat, user)) {
        seen.putIfAbsent(bot, null);
      }
      seen.forEach((bot, was) -> tellBot(delivery, bot, was, actor, invite));
    }

    private void tellBot(
        Delivery delivery,
        User bot,
        @Nullable TlObject was,
        User actor,
        @Nullable Supplier<TlObject> invite) {
      TlObject is = participant(chat, user, bot);
      if (Objects.equals(was, is)) {
        return;
      }
      boolean group = chat instanceof Group;
      delivery.count(
          bot,
          TlObject.of(
              group ? "updateChatParticipant" : "updateChannelParticipant",
              group ? "chat_id" : "channel_id",
              chat.id(),
              "date",
              delivery.world().now(),
              "actor_id",
              actor.id(),
              "user_id",
              user.id(),
              "prev_participant",
              was,
              "new_participant",
              is,
              "invite",
              invite == null ? null : invite.get()));
    }
  }
}
