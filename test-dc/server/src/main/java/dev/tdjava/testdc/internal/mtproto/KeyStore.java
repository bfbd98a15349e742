package dev.tdjava.testdc.internal.mtproto;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The authorization keys of all data centres. They outlive a server when the next one gets the same
 * store. On the loop's thread only.
 */
public final class KeyStore {
  private static final int SWEEP_AT = 1024;

  private final Map<Long, AuthKey> keys = new HashMap<>();
  private int sweepAt = SWEEP_AT;

  /** Drops all keys: whoever uses one of them gets transport error -404. */
  public void forget() {
    keys.clear();
  }

  /** The number of keys, temporary ones included. */
  public int size() {
    return keys.size();
  }

  /** False when another key has the same id. */
  boolean add(AuthKey key, long now) {
    if (keys.size() >= sweepAt) {
      keys.values().removeIf(old -> old.isExpired(now));
      sweepAt = Math.max(SWEEP_AT, 2 * keys.size());
    }
    return keys.putIfAbsent(key.id(), key) == null;
  }

  @Nullable AuthKey find(long id, long now) {
    AuthKey key = keys.get(id);
    if (key != null && key.isExpired(now)) {
      keys.remove(id);
      return null;
    }
    return key;
  }

  List<AuthKey> temporaryOf(AuthKey permanent) {
    return keys.values().stream()
        .filter(key -> key.isTemporary() && key.permanent() == permanent)
        .toList();
  }

  /** Removes a key, and the temporary ones that are bound to it. */
  void remove(AuthKey key) {
    keys.values().removeIf(other -> other == key || other.permanent() == key);
  }
}
