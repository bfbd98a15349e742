package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Messages that call someone by name, until they have seen them. */
public final class Mentions {

  private static final Attribute<Dialog, Set<Message>> UNREAD =
      new Attribute<>(dialog -> new LinkedHashSet<>());

  private Mentions() {}

  /** The messages that mention the dialog's owner and were not seen. */
  public static Set<Message> unread(Dialog dialog) {
    Set<Message> unread = UNREAD.of(dialog);
    unread.removeIf(message -> message.idIn(dialog.box()) == 0);
    return unread;
  }

  /** Whether the message calls that user: by name, by username, or by answering them. */
  public static boolean mentions(Message message, User viewer) {
    if (!(message.chat() instanceof Chat) || message.from() == viewer) {
      return false;
    }
    Message replied = message.replyTo();
    if (replied != null && replied.from() == viewer) {
      return true;
    }
    String username = viewer.username();
    if (username != null
        && message
            .text()
            .toLowerCase(Locale.ROOT)
            .contains("@" + username.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return message.entities().stream()
        .anyMatch(
            entity ->
                entity.is("messageEntityMentionName") && entity.getLong("user_id") == viewer.id());
  }

  /** Notes that the dialog's owner has seen these mentions. */
  public static void read(Delivery delivery, Dialog dialog, Collection<Message> messages) {
    List<Integer> ids =
        messages.stream()
            .filter(unread(dialog)::remove)
            .map(message -> message.idIn(dialog.box()))
            .toList();
    if (ids.isEmpty()) {
      return;
    }
    if (dialog.peer() instanceof Channel channel) {
      delivery.note(
          dialog.owner(),
          TlObject.of(
              "updateChannelReadMessagesContents", "channel_id", channel.id(), "messages", ids));
      return;
    }
    dialog
        .box()
        .tell(
            delivery,
            ids.size(),
            (viewer, pts) ->
                TlObject.of(
                    "updateReadMessagesContents",
                    "messages",
                    ids,
                    "pts",
                    pts,
                    "pts_count",
                    ids.size()));
  }
}
