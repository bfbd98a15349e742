package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** A basic group: each member has a copy of each message in their own box. */
public final class Group extends Chat {

  private int version = 1;
  private @Nullable Channel migratedTo;

  Group(World world, long id, String title, User creator) {
    super(world, id, title, creator);
  }

  @Override
  public long chatId() {
    return -id();
  }

  @Override
  public TlObject toPeer() {
    return TlObject.of("peerChat", "chat_id", id());
  }

  /** Counts changes of the members. */
  public int version() {
    return version;
  }

  public void nextVersion() {
    version++;
  }

  /** The supergroup that it became, or null. */
  public @Nullable Channel migratedTo() {
    return migratedTo;
  }

  public void migratedTo(Channel channel) {
    migratedTo = channel;
    users().forEach(user -> user.dialog(this).moved());
  }
}
