package dev.tdjava.testdc.internal.mtproto;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An authorization key. Sessions see the permanent ones only. On the loop's thread only. */
public final class AuthKey {
  static final long NEVER = Long.MAX_VALUE;

  private final byte[] bytes;
  private final long id;
  private final int dc;
  private final long initialSalt;
  private final long createdAt;
  private final int saltEpoch;
  private long expiresAt;
  private @Nullable AuthKey permanent;
  private int layer;
  private @Nullable Object attachment;

  /** Times are unix seconds of the server's clock; a key that never expires is permanent. */
  AuthKey(byte[] bytes, int dc, long initialSalt, int saltEpoch, long createdAt, long expiresAt) {
    this.bytes = bytes;
    this.id = Endian.int64(Hash.sha1(bytes), 12);
    this.dc = dc;
    this.initialSalt = initialSalt;
    this.saltEpoch = saltEpoch;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  /** The low 64 bits of the key's SHA-1. */
  public long id() {
    return id;
  }

  /** The data centre where it was made. */
  public int dc() {
    return dc;
  }

  /** What the handler keeps with the key, if it is a {@code type}. */
  public <T> @Nullable T get(Class<T> type) {
    return type.isInstance(attachment) ? type.cast(attachment) : null;
  }

  /** Keeps something with the key, instead of what was kept before. */
  public void set(@Nullable Object value) {
    attachment = value;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The first 64 bits of the SHA-1, which the handshake's last hash contains. */
  byte[] auxHash() {
    return Arrays.copyOf(Hash.sha1(bytes), 8);
  }

  long initialSalt() {
    return initialSalt;
  }

  int saltEpoch() {
    return saltEpoch;
  }

  long createdAt() {
    return createdAt;
  }

  boolean isTemporary() {
    return expiresAt != NEVER;
  }

  boolean isExpired(long now) {
    return now >= expiresAt;
  }

  void bind(AuthKey permanentKey, long expires) {
    permanent = permanentKey;
    expiresAt = Math.min(expiresAt, expires);
  }

  /** The permanent key it stands for: itself, or for a temporary one what it is bound to. */
  @Nullable AuthKey permanent() {
    return isTemporary() ? permanent : this;
  }

  /** The layer last chosen with this key; 0 when none was. */
  int layer() {
    return layer;
  }

  void layer(int number) {
    layer = number;
  }

  @Override
  public String toString() {
    return (isTemporary() ? "temporary key " : "key ") + Long.toHexString(id);
  }
}
