package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;

/** Where chats stand in the list: pinned, in the archive, marked as unread. */
final class DialogMarkMethods {

  private static final int MAX_PINNED = 5;
  private static final int MAX_PINNED_IN_ARCHIVE = 100;

  void addTo(Methods methods) {
    methods
        .add("messages.toggleDialogPin", DialogMarkMethods::pin)
        .add("messages.reorderPinnedDialogs", DialogMarkMethods::reorder)
        .add("messages.markDialogUnread", DialogMarkMethods::markUnread)
        .add("messages.getDialogUnreadMarks", DialogMarkMethods::unreadMarks)
        .add("folders.editPeerFolders", DialogMarkMethods::move);
  }

  private static Dialog dialog(Request request, TlObject input) {
    if (!input.is("inputDialogPeer")) {
      throw RpcError.bad("PEER_ID_INVALID");
    }
    return request.user().dialog(InputPeers.peer(request, input.getObject("peer")));
  }

  private static TlObject dialogPeer(Dialog dialog) {
    return TlObject.of("dialogPeer", "peer", dialog.peer().toPeer());
  }

  private static void checkPinned(int folder, int count) {
    if (count > (folder == PeerFolders.ARCHIVE ? MAX_PINNED_IN_ARCHIVE : MAX_PINNED)) {
      throw RpcError.bad("PINNED_DIALOGS_TOO_MUCH");
    }
  }

  private static Boolean pin(Request request) {
    Dialog dialog = dialog(request, request.tl().getObject("peer"));
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
                dialogPeer(dialog)));
    return true;
  }

  private static Boolean reorder(Request request) {
    int folder = request.tl().getInt("folder_id");
    List<Dialog> order = new ArrayList<>();
    for (TlObject input : request.tl().<TlObject>getList("order")) {
      Dialog dialog = dialog(request, input);
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
                order.stream().map(DialogMarkMethods::dialogPeer).toList()));
    return true;
  }

  private static Boolean markUnread(Request request) {
    Dialog dialog = dialog(request, request.tl().getObject("peer"));
    boolean unread = request.tl().isTrue("unread");
    if (unread != dialog.isMarkedUnread()) {
      dialog.markedUnread(unread);
      request
          .delivery()
          .note(
              request.user(),
              TlObject.of("updateDialogUnreadMark", "unread", unread, "peer", dialogPeer(dialog)));
    }
    return true;
  }

  private static List<TlObject> unreadMarks(Request request) {
    return request.user().dialogs().stream()
        .filter(Dialog::isMarkedUnread)
        .map(DialogMarkMethods::dialogPeer)
        .toList();
  }

  private static TlObject move(Request request) {
    User user = request.user();
    List<Dialog> toMain = new ArrayList<>();
    List<Dialog> toArchive = new ArrayList<>();
    for (TlObject one : request.tl().<TlObject>getList("folder_peers")) {
      Dialog dialog = user.dialog(InputPeers.peer(request, one.getObject("peer")));
      switch (one.getInt("folder_id")) {
        case PeerFolders.MAIN -> toMain.add(dialog);
        case PeerFolders.ARCHIVE -> toArchive.add(dialog);
        default -> throw RpcError.bad("FOLDER_ID_INVALID");
      }
    }
    PeerFolders.move(request.delivery(), user, toMain, PeerFolders.MAIN);
    PeerFolders.move(request.delivery(), user, toArchive, PeerFolders.ARCHIVE);
    return request.updates();
  }
}
