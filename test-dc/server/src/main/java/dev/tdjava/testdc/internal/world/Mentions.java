package dev.tdjava.testdc.internal.world;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Collection;
import java.util.List;

/** Messages that call someone by name, until they have seen them. */
public final class Mentions {

  private Mentions() {}

  /** Notes that the dialog's owner has seen these mentions. */
  public static void read(Delivery delivery, Dialog dialog, Collection<Post> posts) {
    List<Integer> ids =
        posts.stream()
            .filter(dialog.unreadMentions()::remove)
            .map(post -> post.idIn(dialog.box()))
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
