package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A supergroup or a channel: all members look into one box. */
public final class Channel extends Chat {

  private final boolean broadcast;
  private final long accessHash;
  private final MessageBox box;
  private final Map<User, Integer> lastSent = new HashMap<>();
  private @Nullable String username;
  private int slowmodeSeconds;
  private boolean signatures;
  private @Nullable Group migratedFrom;
  private boolean prehistoryHidden;

  Channel(World world, long id, long accessHash, String title, User creator, boolean broadcast) {
    super(world, id, title, creator);
    this.accessHash = accessHash;
    this.broadcast = broadcast;
    this.box = new MessageBox(this, this::users);
  }

  @Override
  public long chatId() {
    return -1_000_000_000_000L - id();
  }

  @Override
  public TlObject toPeer() {
    return TlObject.of("peerChannel", "channel_id", id());
  }

  public long accessHash() {
    return accessHash;
  }

  /** Whether only administrators write in it. */
  public boolean isBroadcast() {
    return broadcast;
  }

  public MessageBox box() {
    return box;
  }

  public @Nullable String username() {
    return username;
  }

  void username(@Nullable String username) {
    this.username = username;
  }

  /** The seconds a member has to wait between two messages; 0 for no slow mode. */
  public int slowmodeSeconds() {
    return slowmodeSeconds;
  }

  public void slowmodeSeconds(int seconds) {
    slowmodeSeconds = seconds;
  }

  /** When each member last sent something, for slow mode. */
  public Map<User, Integer> lastSent() {
    return lastSent;
  }

  public boolean hasSignatures() {
    return signatures;
  }

  public void signatures(boolean signatures) {
    this.signatures = signatures;
  }

  /** The basic group that it was, or null. */
  public @Nullable Group migratedFrom() {
    return migratedFrom;
  }

  public void migratedFrom(Group group) {
    migratedFrom = group;
  }

  /** Whether those who come later do not see what was written before. */
  public boolean isPrehistoryHidden() {
    return prehistoryHidden;
  }

  public void prehistoryHidden(boolean hidden) {
    prehistoryHidden = hidden;
  }
}
