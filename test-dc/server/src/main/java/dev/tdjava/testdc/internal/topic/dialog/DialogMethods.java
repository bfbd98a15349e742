package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Group;
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
import java.util.Comparator;
import java.util.List;

/**
 * The list of chats.
 *
 * @see <a href="https://core.telegram.org/method/messages.getDialogs">messages.getDialogs</a>
 */
final class DialogMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.getDialogs", DialogMethods::dialogs)
        .add("messages.getPinnedDialogs", DialogMethods::pinned)
        .add("messages.getPeerDialogs", DialogMethods::some)
        .add("messages.getPeerSettings", DialogMethods::settings);
  }

  /** The dialogs of a user's list, the newest first. */
  private static List<Dialog> list(User user, int folder, boolean pinned) {
    return user.dialogs().stream()
        .filter(dialog -> dialog.folder() == folder && dialog.isPinned() == pinned)
        .filter(dialog -> !dialog.isHidden() && isListed(dialog))
        .sorted(
            Comparator.comparing(DialogMethods::date)
                .thenComparing(Dialog::topId)
                .thenComparing(dialog -> dialog.peer().chatId())
                .reversed())
        .toList();
  }

  private static boolean isListed(Dialog dialog) {
    if (dialog.peer() instanceof Channel channel) {
      return channel.has(dialog.owner());
    }
    boolean migrated = dialog.peer() instanceof Group group && group.migratedTo() != null;
    return !migrated && dialog.top() != null;
  }

  private static int date(Dialog dialog) {
    Message top = dialog.top();
    return top == null ? 0 : top.date();
  }

  private static boolean isBefore(Dialog dialog, int date, int id, long chatId) {
    if (date(dialog) != date) {
      return date(dialog) < date;
    }
    return dialog.topId() != id ? dialog.topId() < id : dialog.peer().chatId() < chatId;
  }

  private static TlObject dialogs(Request request) {
    TlObject tl = request.tl();
    User user = request.user();
    int folder = tl.getInt("folder_id", 0);
    int offsetDate = tl.getInt("offset_date");
    int offsetId = tl.getInt("offset_id");
    boolean first = offsetDate == 0 && offsetId == 0;
    List<Dialog> all = new ArrayList<>();
    if (first && !tl.isTrue("exclude_pinned")) {
      all.addAll(inPinnedOrder(user, folder));
    }
    List<Dialog> others = list(user, folder, false);
    if (first) {
      all.addAll(others);
    } else {
      // By date and message, not by the peer's place of now: that may have moved up meanwhile.
      Peer peer = InputPeers.offset(request, tl.getObject("offset_peer"));
      long chatId = peer == null ? Long.MIN_VALUE : peer.chatId();
      others.stream()
          .filter(dialog -> isBefore(dialog, offsetDate, offsetId, chatId))
          .forEach(all::add);
    }
    int limit = Math.max(1, Math.min(tl.getInt("limit"), 100));
    List<Dialog> part = all.subList(0, Math.min(limit, all.size()));
    boolean complete = first && part.size() == all.size();
    TlObject answer =
        complete
            ? TlObject.of("messages.dialogs")
            : TlObject.of(
                "messages.dialogsSlice",
                "count",
                others.size() + inPinnedOrder(user, folder).size());
    return fill(request, answer, part);
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
