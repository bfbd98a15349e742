package dev.tdjava.testdc.internal.mtproto;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All sessions by key and id. Clients leave old ones behind, so those are dropped at some time. */
final class Sessions {
  private static final int MAX_IDLE = 16;
  private static final Duration MAX_IDLE_TIME = Duration.ofMinutes(10);

  private final RpcHandler handler;
  private final Map<Long, Map<Long, Session>> byKey = new HashMap<>();

  Sessions(RpcHandler handler) {
    this.handler = handler;
  }

  @Nullable Session find(AuthKey key, long id) {
    Map<Long, Session> sessions = byKey.get(key.id());
    return sessions == null ? null : sessions.get(id);
  }

  void add(Session session) {
    Map<Long, Session> ofKey =
        byKey.computeIfAbsent(session.wireKey().id(), key -> new LinkedHashMap<>());
    dropIdle(ofKey);
    byKey
        .computeIfAbsent(session.wireKey().id(), key -> new LinkedHashMap<>())
        .put(session.id(), session);
  }

  private void dropIdle(Map<Long, Session> ofKey) {
    List<Session> idle =
        ofKey.values().stream()
            .filter(session -> !session.isConnected())
            .sorted(Comparator.comparingLong(session -> session.idleSince() - System.nanoTime()))
            .toList();
    long oldest = System.nanoTime() - MAX_IDLE_TIME.toNanos();
    for (int i = 0; i < idle.size(); i++) {
      if (idle.size() - i > MAX_IDLE || idle.get(i).idleSince() - oldest < 0) {
        remove(idle.get(i));
      }
    }
  }

  void remove(Session session) {
    Map<Long, Session> ofKey = byKey.get(session.wireKey().id());
    if (ofKey == null || !ofKey.remove(session.id(), session)) {
      return;
    }
    if (ofKey.isEmpty()) {
      byKey.remove(session.wireKey().id());
    }
    session.closed();
    handler.sessionClosed(session);
  }

  /** Removes the sessions of a key that is no more, and of temporary keys that stand for it. */
  void removeAll(AuthKey key) {
    all().stream()
        .filter(session -> session.wireKey() == key || session.key() == key)
        .forEach(this::remove);
  }

  /** The same by the id of a key that nobody has any more. */
  void removeAll(long keyId) {
    Map<Long, Session> ofKey = byKey.get(keyId);
    if (ofKey != null) {
      List.copyOf(ofKey.values()).forEach(this::remove);
    }
  }

  void clear() {
    all().forEach(this::remove);
  }

  List<Session> all() {
    List<Session> all = new ArrayList<>();
    byKey.values().forEach(sessions -> all.addAll(sessions.values()));
    return all;
  }
}
