package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;

/**
 * Pinned messages.
 *
 * @see <a href="https://core.telegram.org/api/pin">Pinned messages</a>
 */
final class PinMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.updatePinnedMessage", PinMethods::pin)
        .add("messages.unpinAllMessages", PinMethods::unpinAll);
  }

  private static TlObject pin(Request request) {
    TlObject tl = request.tl();
    User user = request.user();
    Peer peer = request.peer("peer");
    Rights.checkMayPin(user, peer);
    Message message = user.boxOf(peer).message(tl.getInt("id"));
    if (message == null) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    Pins.pin(
        request.delivery(),
        user,
        message,
        !tl.isTrue("unpin"),
        tl.isTrue("pm_oneside"),
        tl.isTrue("silent"));
    return request.updates();
  }

  private static TlObject unpinAll(Request request) {
    Peer peer = request.peer("peer");
    Rights.checkMayPin(request.user(), peer);
    MessageBox box = request.user().boxOf(peer);
    int before = box.pts();
    Pins.unpinAll(request.delivery(), request.user().dialog(peer));
    return box.affectedHistory(before);
  }
}
