package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;

/** Whom one can write to. */
public abstract sealed class Peer extends Attributed permits User, Chat {

  private final World world;
  private final long id;

  Peer(World world, long id) {
    this.world = world;
    this.id = id;
  }

  public final World world() {
    return world;
  }

  public final long id() {
    return id;
  }

  /**
   * One number for users, groups and channels alike: users have their id, groups are below zero,
   * channels below -1,000,000,000,000. TDLib and the Bot API call chats by it.
   */
  public abstract long chatId();

  /** What a person would call it. */
  public abstract String title();

  /** The {@code Peer} that stands for it in other objects. */
  public abstract TlObject toPeer();

  @Override
  public final String toString() {
    return title() + " (" + id + ")";
  }
}
