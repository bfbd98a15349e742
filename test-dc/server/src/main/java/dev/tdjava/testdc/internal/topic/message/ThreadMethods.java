package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageList;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/**
 * Answers to a message of a supergroup, and to those answers.
 *
 * @see <a href="https://core.telegram.org/api/threads">Message threads</a>
 */
final class ThreadMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.getReplies", ThreadMethods::replies)
        .add("messages.getDiscussionMessage", ThreadMethods::discussion);
  }

  /** The message of that id, which must be one that can begin a thread. */
  static Message root(Request request, Dialog dialog, int id) {
    Message message = dialog.box().message(id);
    if (message == null
        || !(dialog.peer() instanceof Channel channel)
        || channel.isBroadcast()
        || message.threadRoot() != null
        || id <= dialog.availableMinId()) {
      throw RpcError.bad("MSG_ID_INVALID");
    }
    return message;
  }

  private static Dialog dialog(Request request) {
    return request.user().dialog(request.peer("peer"));
  }

  private static TlObject replies(Request request) {
    Dialog dialog = dialog(request);
    return HistoryMethods.page(
        request, dialog, root(request, dialog, request.tl().getInt("msg_id")).thread());
  }

  private static TlObject discussion(Request request) {
    Dialog dialog = dialog(request);
    Message root = root(request, dialog, request.tl().getInt("msg_id"));
    MessageList thread = root.thread();
    int read = thread.lastIdUpTo(dialog.readInbox());
    int readByOthers = thread.lastIdUpTo(dialog.readOutbox());
    int unread =
        (int)
            thread.between(dialog.readInbox(), thread.lastId()).stream()
                .filter(message -> !message.isOutgoingFor(request.user()))
                .count();
    return request.referring(
        TlObject.of(
            "messages.discussionMessage",
            "messages",
            List.of(Rendering.message(root, dialog.box(), request.user())),
            "max_id",
            thread.isEmpty() ? null : thread.lastId(),
            "read_inbox_max_id",
            read == 0 ? null : read,
            "read_outbox_max_id",
            readByOthers == 0 ? null : readByOthers,
            "unread_count",
            unread),
        dialog.peer());
  }
}
