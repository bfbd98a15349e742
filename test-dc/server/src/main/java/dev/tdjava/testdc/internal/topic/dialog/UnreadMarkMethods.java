package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/**
 * Chats that are marked as unread.
 *
 * @see <a href="https://core.telegram.org/method/messages.markDialogUnread">markDialogUnread</a>
 */
final class UnreadMarkMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.markDialogUnread", UnreadMarkMethods::markUnread)
        .add("messages.getDialogUnreadMarks", UnreadMarkMethods::unreadMarks)
        .refuse("messages.getDialogUnreadMarks", "parent_peer")
        .refuse("messages.markDialogUnread", "parent_peer");
  }

  private static Boolean markUnread(Request request) {
    Dialog dialog = InputPeers.dialog(request, request.tl().getObject("peer"));
    boolean unread = request.tl().isTrue("unread");
    if (unread != dialog.isMarkedUnread()) {
      dialog.markedUnread(unread);
      request
          .delivery()
          .note(
              request.user(),
              TlObject.of(
                  "updateDialogUnreadMark", "unread", unread, "peer", dialog.toDialogPeer()));
    }
    return true;
  }

  private static List<TlObject> unreadMarks(Request request) {
    return request.user().dialogs().stream()
        .filter(Dialog::isMarkedUnread)
        .map(Dialog::toDialogPeer)
        .toList();
  }
}
