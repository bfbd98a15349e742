package dev.tdjava.testdc.internal.world;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chat as one user has it: what was read, where it stands in the list, the draft. */
public final class Dialog {

  private final User owner;
  private final Peer peer;
  private final Box box;

  private int readInbox;
  private int readOutbox;
  private int folder;
  private int availableMinId;
  private final Set<Post> unreadMentions = new LinkedHashSet<>();
  private boolean markedUnread;
  private boolean hidden;
  private @Nullable TlObject draft;
  private @Nullable TlObject notifySettings;

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

  public Box box() {
    return box;
  }

  public NavigableMap<Integer, Post> history() {
    return box.history(peer);
  }

  /** The newest message, or null. */
  public @Nullable Post top() {
    return topId() == 0 ? null : history().lastEntry().getValue();
  }

  public int topId() {
    int last = history().isEmpty() ? 0 : history().lastKey();
    return last <= availableMinId ? 0 : last;
  }

  /** Up to where the owner has read. */
  public int readInbox() {
    return readInbox;
  }

  public void readInbox(int id) {
    readInbox = id;
  }

  /** Up to where the others have read what the owner wrote. */
  public int readOutbox() {
    return readOutbox;
  }

  public void readOutbox(int id) {
    readOutbox = id;
  }

  public int unread() {
    return (int)
        history().tailMap(readInbox, false).values().stream()
            .filter(post -> !post.isOutgoingFor(owner))
            .count();
  }

  /** Whether that message of the owner has reactions that the owner has not seen. */
  public boolean hasUnreadReactions(Post post) {
    return post.isOutgoingFor(owner) && post.reactions().isUnread();
  }

  /** How many messages have such reactions. */
  public int unreadReactions() {
    return (int) history().values().stream().filter(this::hasUnreadReactions).count();
  }

  /** Messages up to that id are not there for the owner, as in a channel after clearing it. */
  public int availableMinId() {
    return availableMinId;
  }

  public void availableMinId(int id) {
    availableMinId = id;
  }

  /** The messages that mention the owner and were not seen. */
  public Set<Post> unreadMentions() {
    unreadMentions.removeIf(post -> post.idIn(box) == 0);
    return unreadMentions;
  }

  public int folder() {
    return folder;
  }

  public void folder(int folder) {
    this.folder = folder;
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
  }

  /** The {@code draftMessage}, or null. */
  public @Nullable TlObject draft() {
    return draft;
  }

  public void draft(@Nullable TlObject draft) {
    this.draft = draft;
  }

  public TlObject notifySettings() {
    return notifySettings == null ? TlObject.of("peerNotifySettings") : notifySettings;
  }

  public void notifySettings(TlObject notifySettings) {
    this.notifySettings = notifySettings;
  }

  public TlObject render() {
    return TlObject.of(
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
        unreadMentions().size(),
        "unread_reactions_count",
        unreadReactions(),
        "notify_settings",
        notifySettings(),
        "pts",
        box.isChannel() ? box.pts() : null,
        "draft",
        draft,
        "folder_id",
        folder == 0 ? null : folder);
  }
}
