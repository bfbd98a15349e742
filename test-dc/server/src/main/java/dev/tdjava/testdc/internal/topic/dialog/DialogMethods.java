package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.DialogLists;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.contact.Contacts;
import dev.tdjava.testdc.internal.topic.update.UpdateMethods;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of chats.
 *
 * @see <a href="https://core.telegram.org/method/messages.getDialogs">messages.getDialogs</a>
 */
final class DialogMethods {

  private static final int MAX_PAGE = 100;

  void addTo(Methods methods) {
    methods
        .add("messages.getDialogs", DialogMethods::dialogs)
        .add("messages.getPinnedDialogs", DialogMethods::pinned)
        .add("messages.getPeerDialogs", DialogMethods::some)
        .add("messages.getPeerSettings", DialogMethods::settings);
  }

  private static TlObject dialogs(Request request) {
    TlObject tl = request.tl();
    User user = request.user();
    int folder = tl.getInt("folder_id", 0);
    int limit = Math.max(1, Math.min(tl.getInt("limit"), MAX_PAGE));
    DialogLists lists = user.dialogLists();
    List<Dialog> page = new ArrayList<>();
    DialogLists.Place after = offset(request);
    if (after == null && !tl.isTrue("exclude_pinned")) {
      inPinnedOrder(user, folder).stream().limit(limit).forEach(page::add);
    }
    page.addAll(lists.notPinned(folder, after, limit - page.size()));
    int count = lists.size(folder);
    TlObject answer =
        after == null && page.size() == count
            ? TlObject.of("messages.dialogs")
            : TlObject.of("messages.dialogsSlice", "count", count);
    return fill(request, answer, page);
  }

  /** By date and message, not by the peer's place of now: that may have moved up meanwhile. */
  private static DialogLists.@Nullable Place offset(Request request) {
    int date = request.tl().getInt("offset_date");
    int id = request.tl().getInt("offset_id");
    if (date == 0 && id == 0) {
      return null;
    }
    Peer peer = InputPeers.offset(request, request.tl().getObject("offset_peer"));
    return new DialogLists.Place(date, id, peer == null ? Long.MIN_VALUE : peer.chatId());
  }

  /** The pinned dialogs as the user put them. */
  static List<Dialog> inPinnedOrder(User user, int folder) {
    return user.pinned(folder).stream().filter(dialog -> !dialog.isHidden()).toList();
  }

  private static TlObject pinned(Request request) {
    int folder = request.tl().getInt("folder_id");
    return fill(
        request,
        TlObject.of("messages.peerDialogs", "state", UpdateMethods.state(request.login(), request)),
        inPinnedOrder(request.user(), folder));
  }

  private static TlObject some(Request request) {
    List<Dialog> dialogs = new ArrayList<>();
    for (TlObject peer : request.tl().<TlObject>getList("peers")) {
      if (!peer.is("inputDialogPeer")) {
        throw RpcError.notServed(peer.name());
      }
      dialogs.add(request.user().dialog(InputPeers.peer(request, peer.getObject("peer"))));
    }
    return fill(
        request,
        TlObject.of("messages.peerDialogs", "state", UpdateMethods.state(request.login(), request)),
        dialogs);
  }

  private static TlObject fill(Request request, TlObject answer, List<Dialog> dialogs) {
    List<TlObject> messages = new ArrayList<>();
    for (Dialog dialog : dialogs) {
      Message top = dialog.top();
      if (top != null) {
        messages.add(Rendering.message(top, dialog.box(), request.user()));
      }
    }
    return request.referring(
        answer
            .put("dialogs", dialogs.stream().map(Dialog::render).toList())
            .put("messages", messages),
        dialogs.stream().map(Dialog::peer).toArray(Peer[]::new));
  }

  private static TlObject settings(Request request) {
    Peer peer = request.peer("peer");
    return request.referring(
        TlObject.of("messages.peerSettings", "settings", Contacts.settings(request.user(), peer)),
        peer);
  }
}
