package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Post;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Messages that call someone by name, until they have seen them. */
public final class Mentions {

  private static final Attribute<Dialog, Set<Post>> UNREAD =
      new Attribute<>(dialog -> new LinkedHashSet<>());

  private Mentions() {}

  /** The messages that mention the dialog's owner and were not seen. */
  public static Set<Post> unread(Dialog dialog) {
    Set<Post> unread = UNREAD.of(dialog);
    unread.removeIf(post -> post.idIn(dialog.box()) == 0);
    return unread;
  }

  /** Whether the message calls that user: by name, by username, or by answering them. */
  public static boolean mentions(Post post, User viewer) {
    if (!(post.chat() instanceof Chat) || post.from() == viewer) {
      return false;
    }
    Post replied = post.replyTo();
    if (replied != null && replied.from() == viewer) {
      return true;
    }
    String username = viewer.username();
    if (username != null
        && post.text().toLowerCase(Locale.ROOT).contains("@" + username.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return post.entities().stream()
        .anyMatch(
            entity ->
                entity.is("messageEntityMentionName") && entity.getLong("user_id") == viewer.id());
  }

  /** Notes that the dialog's owner has seen these mentions. */
  public static void read(Delivery delivery, Dialog dialog, Collection<Post> posts) {
    List<Integer> ids =
        posts.stream().filter(unread(dialog)::remove).map(post -> post.idIn(dialog.box())).toList();
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
