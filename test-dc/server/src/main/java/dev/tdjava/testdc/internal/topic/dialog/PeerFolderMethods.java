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

/**
 * The archive.
 *
 * @see <a href="https://core.telegram.org/api/folders#peer-folders">Peer folders</a>
 */
final class PeerFolderMethods {

  void addTo(Methods methods) {
    methods.add("folders.editPeerFolders", PeerFolderMethods::move);
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
