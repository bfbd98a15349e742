package dev.tdjava.testdc.internal.model;

import java.util.HashMap;
import java.util.Map;

/** The messages of one chat in one box, with what is asked for of them again and again. */
public final class History {

  private static final PostList NONE = new PostList();

  private final PostList all = new PostList();
  private final PostList pinned = new PostList();
  private final Map<Peer, PostList> byWriter = new HashMap<>();

  public PostList all() {
    return all;
  }

  public PostList pinned() {
    return pinned;
  }

  /** What that one wrote, in a channel's name too; not to be changed. */
  public PostList by(Peer writer) {
    return byWriter.getOrDefault(writer, NONE);
  }

  void add(int id, Post post) {
    all.add(id, post);
    byWriter.computeIfAbsent(post.from(), w -> new PostList()).add(id, post);
    User author = post.author();
    if (author != null) {
      byWriter.computeIfAbsent(author, w -> new PostList()).add(id, post);
    }
  }

  void remove(int id, Post post) {
    all.remove(id);
    pinned.remove(id);
    by(post.from()).remove(id);
    User author = post.author();
    if (author != null) {
      by(author).remove(id);
    }
  }

  public void pinned(int id, Post post, boolean isPinned) {
    if (isPinned) {
      pinned.add(id, post);
    } else {
      pinned.remove(id);
    }
  }
}
