package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/** The main list of chats and the archive. */
public final class PeerFolders {

  public static final int MAIN = 0;
  public static final int ARCHIVE = 1;

  private PeerFolders() {}

  /** Puts chats of a user elsewhere; where they were pinned they are no longer. */
  public static void move(Delivery delivery, User user, List<Dialog> dialogs, int folder) {
    List<Dialog> moved = dialogs.stream().filter(dialog -> dialog.folder() != folder).toList();
    if (moved.isEmpty()) {
      return;
    }
    for (Dialog dialog : moved) {
      user.pinned(dialog.folder()).remove(dialog);
      dialog.folder(folder);
    }
    user.box()
        .tell(
            delivery,
            1,
            (viewer, pts) ->
                TlObject.of(
                    "updateFolderPeers",
                    "folder_peers",
                    moved.stream()
                        .map(
                            dialog ->
                                TlObject.of(
                                    "folderPeer",
                                    "peer",
                                    dialog.peer().toPeer(),
                                    "folder_id",
                                    folder))
                        .toList(),
                    "pts",
                    pts,
                    "pts_count",
                    1));
  }

  /** A new message brings a chat out of the archive, unless it is muted. */
  public static void unarchive(Delivery delivery, Dialog dialog) {
    int mutedUntil = NotifySettings.of(dialog).getInt("mute_until", 0);
    if (dialog.folder() == ARCHIVE && mutedUntil <= delivery.world().now()) {
      move(delivery, dialog.owner(), List.of(dialog), MAIN);
    }
  }
}
