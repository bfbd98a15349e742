package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A chat as one user has it: what was read, where it stands in the list, the draft. */
public final class Dialog extends Attributed {

  private final User owner;
  private final Peer peer;
  private final MessageBox box;

  private int readInbox;
  private int readOutbox;
  private int folder;
  private int availableMinId;
  private boolean markedUnread;
  private boolean hidden;
  private final LastFound<MessageList> lastFound = new LastFound<>();

  Dialog(User owner, Peer peer) {
    this.owner = owner;
    this.peer = peer;
    this.box = owner.boxOf(peer);
  }

  public User owner() {
    return owner;
  }

  public Peer peer() {
    return peer;
  }

  public MessageBox box() {
    return box;
  }

  public History history() {
    return box.history(peer);
  }

  /**
   * What is wanted of some of the chat's messages; found again only after something happened.
   *
   * @param query what decides what is wanted
   */
  public MessageList found(Object query, MessageList among, Predicate<Message> wanted) {
    return lastFound.get(query, box.pts(), () -> among.matching(wanted));
  }

  /** The newest message, or null. */
  public @Nullable Message top() {
    return topId() == 0 ? null : history().all().last();
  }

  public int topId() {
    int last = history().all().lastId();
    return last <= availableMinId ? 0 : last;
  }

  /** Up to where the owner has read. */
  public int readInbox() {
    return readInbox;
  }

  public void readInbox(int id) {
    readInbox = id;
    moved();
  }

  /** Up to where the others have read what the owner wrote. */
  public int readOutbox() {
    return readOutbox;
  }

  public void readOutbox(int id) {
    readOutbox = id;
  }

  public int unread() {
    return history().all().countAfter(readInbox) - history().by(owner).countAfter(readInbox);
  }

  /** Messages up to that id are not there for the owner, as in a channel after clearing it. */
  public int availableMinId() {
    return availableMinId;
  }

  public void availableMinId(int id) {
    availableMinId = id;
    moved();
  }

  public int folder() {
    return folder;
  }

  public void folder(int folder) {
    this.folder = folder;
    moved();
  }

  public boolean isPinned() {
    return owner.pinned(folder).contains(this);
  }

  public boolean isMarkedUnread() {
    return markedUnread;
  }

  public void markedUnread(boolean markedUnread) {
    this.markedUnread = markedUnread;
  }

  /** Deleted from the owner's list; a new message brings it back. */
  public boolean isHidden() {
    return hidden;
  }

  public void hidden(boolean hidden) {
    this.hidden = hidden;
    moved();
  }

  /** Gives the chat its place in the owner's lists by what is true now. */
  void moved() {
    owner.dialogLists().place(this);
  }

  /** Whether it is in one of the owner's lists. */
  boolean isListed() {
    if (hidden) {
      return false;
    }
    if (peer instanceof Channel channel) {
      return channel.has(owner);
    }
    boolean migrated = peer instanceof Group group && group.migratedTo() != null;
    return !migrated && top() != null;
  }

  /** The {@code dialogPeer} that stands for it in other objects. */
  public TlObject toDialogPeer() {
    return TlObject.of("dialogPeer", "peer", peer.toPeer());
  }

  public TlObject render() {
    TlObject dialog =
        TlObject.of(
            "dialog",
            "pinned",
            isPinned(),
            "unread_mark",
            markedUnread,
            "peer",
            peer.toPeer(),
            "top_message",
            topId(),
            "read_inbox_max_id",
            readInbox,
            "read_outbox_max_id",
            readOutbox,
            "unread_count",
            unread(),
            "unread_mentions_count",
            0,
            "unread_reactions_count",
            0,
            "pts",
            box.isChannel() ? box.pts() : null,
            "folder_id",
            folder == 0 ? null : folder);
    owner.world().aspects().forEach(aspect -> aspect.dialog(dialog, this));
    return dialog;
  }
}
