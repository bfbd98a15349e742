package dev.tdjava.testdc.internal.model;

import java.util.HashMap;
import java.util.Map;

/** The messages of one chat in one box, with what is asked for of them again and again. */
public final class History {

  private static final MessageList NONE = new MessageList();

  private final MessageList all = new MessageList();
  private final MessageList pinned = new MessageList();
  private final Map<Peer, MessageList> byWriter = new HashMap<>();

  public MessageList all() {
    return all;
  }

  public MessageList pinned() {
    return pinned;
  }

  /** What that one wrote, in a channel's name too; not to be changed. */
  public MessageList by(Peer writer) {
    return byWriter.getOrDefault(writer, NONE);
  }

  void add(int id, Message message) {
    all.add(id, message);
    byWriter.computeIfAbsent(message.from(), w -> new MessageList()).add(id, message);
    User author = message.author();
    if (author != null) {
      byWriter.computeIfAbsent(author, w -> new MessageList()).add(id, message);
    }
  }

  void remove(int id, Message message) {
    all.remove(id);
    pinned.remove(id);
    by(message.from()).remove(id);
    User author = message.author();
    if (author != null) {
      by(author).remove(id);
    }
  }

  public void pinned(int id, Message message, boolean isPinned) {
    if (isPinned) {
      pinned.add(id, message);
    } else {
      pinned.remove(id);
    }
  }
}
