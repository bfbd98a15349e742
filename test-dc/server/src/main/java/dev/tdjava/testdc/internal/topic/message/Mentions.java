package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.MessageList;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Messages that call someone by name, until they have seen them. */
public final class Mentions {

  private static final Attribute<Dialog, MessageList> UNREAD =
      new Attribute<>(dialog -> new MessageList());
  private static final Attribute<Message, Set<Dialog>> UNREAD_IN =
      new Attribute<>(message -> new HashSet<>());

  private Mentions() {}

  /** The messages that mention the dialog's owner and were not seen. */
  public static MessageList unread(Dialog dialog) {
    return UNREAD.of(dialog);
  }

  /** Whether the dialog's owner has yet to see that the message mentions them. */
  static boolean isUnread(Message message, Dialog dialog) {
    Set<Dialog> dialogs = UNREAD_IN.find(message);
    return dialogs != null && dialogs.contains(dialog);
  }

  /** Notes a message that has come into a chat, if it mentions the chat's owner. */
  static void arrived(Message message, Dialog dialog) {
    if (mentions(message, dialog.owner())) {
      unread(dialog).add(message.idIn(dialog.box()), message);
      UNREAD_IN.of(message).add(dialog);
    }
  }

  /** Forgets a message that was deleted from a box. */
  static void removed(Message message, MessageBox box, int id) {
    Set<Dialog> dialogs = UNREAD_IN.find(message);
    if (dialogs != null) {
      dialogs.stream().filter(dialog -> dialog.box() == box).forEach(d -> unread(d).remove(id));
      dialogs.removeIf(dialog -> dialog.box() == box);
    }
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
            .filter(message -> UNREAD_IN.of(message).remove(dialog))
            .map(message -> message.idIn(dialog.box()))
            .toList();
    ids.forEach(unread(dialog)::remove);
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
