package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Chats that are pinned to the top of their list.
 *
 * @see <a href="https://core.telegram.org/method/messages.toggleDialogPin">toggleDialogPin</a>
 */
final class PinnedDialogMethods {

  private static final int MAX_PINNED = 5;
  private static final int MAX_PINNED_IN_ARCHIVE = 100;

  void addTo(Methods methods) {
    methods
        .add("messages.toggleDialogPin", PinnedDialogMethods::pin)
        .add("messages.reorderPinnedDialogs", PinnedDialogMethods::reorder);
  }

  private static void checkPinned(int folder, int count) {
    if (count > (folder == PeerFolders.ARCHIVE ? MAX_PINNED_IN_ARCHIVE : MAX_PINNED)) {
      throw RpcError.bad("PINNED_DIALOGS_TOO_MUCH");
    }
  }

  private static Boolean pin(Request request) {
    Dialog dialog = InputPeers.dialog(request, request.tl().getObject("peer"));
    List<Dialog> pinned = request.user().pinned(dialog.folder());
    boolean pin = request.tl().isTrue("pinned");
    if (pin == pinned.contains(dialog)) {
      return true;
    }
    if (pin) {
      checkPinned(dialog.folder(), pinned.size() + 1);
      pinned.add(0, dialog);
    } else {
      pinned.remove(dialog);
    }
    request
        .delivery()
        .note(
            request.user(),
            TlObject.of(
                "updateDialogPinned",
                "pinned",
                pin,
                "folder_id",
                dialog.folder() == 0 ? null : dialog.folder(),
                "peer",
                dialog.toDialogPeer()));
    return true;
  }

  private static Boolean reorder(Request request) {
    int folder = request.tl().getInt("folder_id");
    List<Dialog> order = new ArrayList<>();
    for (TlObject input : request.tl().<TlObject>getList("order")) {
      Dialog dialog = InputPeers.dialog(request, input);
      if (dialog.folder() == folder && !order.contains(dialog)) {
        order.add(dialog);
      }
    }
    List<Dialog> pinned = request.user().pinned(folder);
    if (!request.tl().isTrue("force")) {
      pinned.stream().filter(dialog -> !order.contains(dialog)).forEach(order::add);
    }
    checkPinned(folder, order.size());
    pinned.clear();
    pinned.addAll(order);
    request
        .delivery()
        .note(
            request.user(),
            TlObject.of(
                "updatePinnedDialogs",
                "folder_id",
                folder == 0 ? null : folder,
                "order",
                order.stream().map(Dialog::toDialogPeer).toList()));
    return true;
  }
}
