package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/**
 * Messages that mention one, and posts that are counted by who has seen them.
 *
 * @see <a href="https://core.telegram.org/api/mentions">Mentions</a>
 */
final class MentionMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.getUnreadMentions", MentionMethods::unread)
        .add("messages.readMentions", MentionMethods::read)
        .add("messages.getMessagesViews", MentionMethods::views);
  }

  private static TlObject unread(Request request) {
    Dialog dialog = request.user().dialog(request.peer("peer"));
    return HistoryMethods.page(request, dialog, Mentions.unread(dialog));
  }

  private static TlObject read(Request request) {
    Dialog dialog = request.user().dialog(request.peer("peer"));
    MessageBox box = dialog.box();
    int before = box.pts();
    Mentions.read(request.delivery(), dialog, List.copyOf(Mentions.unread(dialog).newestFirst()));
    return box.affectedHistory(before);
  }

  private static TlObject views(Request request) {
    Dialog dialog = request.user().dialog(request.peer("peer"));
    List<TlObject> views =
        request.tl().<Integer>getList("id").stream()
            .map(id -> views(request, dialog.box().message(id)))
            .toList();
    return request.referring(TlObject.of("messages.messageViews", "views", views));
  }

  private static TlObject views(
      Request request, @org.jspecify.annotations.Nullable Message message) {
    if (message == null || !(message.chat() instanceof Channel channel)) {
      return TlObject.of("messageViews");
    }
    if (!channel.isBroadcast()) {
      return TlObject.of(
          "messageViews", "replies", Rendering.replies(message, channel.box(), request.user()));
    }
    boolean counted = request.tl().getBoolean("increment") && message.seenBy().add(request.user());
    int views = Math.max(1, message.seenBy().size());
    if (counted && views > 1) {
      channel
          .users()
          .forEach(
              member ->
                  request
                      .delivery()
                      .add(
                          member,
                          TlObject.of(
                              "updateChannelMessageViews",
                              "channel_id",
                              channel.id(),
                              "id",
                              message.idIn(channel.box()),
                              "views",
                              views)));
    }
    return TlObject.of("messageViews", "views", views, "forwards", 0);
  }
}
