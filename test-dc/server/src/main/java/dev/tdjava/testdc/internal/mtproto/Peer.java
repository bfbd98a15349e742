package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.wire.Connection;
import dev.tdjava.testdc.internal.wire.Loop;
import dev.tdjava.testdc.internal.wire.Timer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one connection has to do with keys and sessions. */
final class Peer {
  private final Connection connection;
  private final Handshake handshake;
  private final Set<Session> sessions = new LinkedHashSet<>();
  private @Nullable Timer disconnect;

  Peer(Connection connection, Handshake handshake) {
    this.connection = connection;
    this.handshake = handshake;
  }

  Connection connection() {
    return connection;
  }

  Handshake handshake() {
    return handshake;
  }

  void use(Session session) {
    if (sessions.add(session)) {
      sessions.removeIf(other -> !other.isOpen());
      connection.addSession(session.id());
    }
    session.attach(connection);
  }

  List<Session> sessions() {
    return List.copyOf(sessions);
  }

  /** Closes the connection after that time, unless asked again; negative means never. */
  void disconnectAfter(int seconds, Loop loop) {
    cancelDisconnect();
    if (seconds >= 0) {
      disconnect =
          loop.after(
              Duration.ofSeconds(seconds),
              () -> loop.atTurnEnd(connection::closeWhenWritten)); // after what this turn sends
    }
  }

  void closed() {
    cancelDisconnect();
    sessions().forEach(session -> session.detach(connection));
  }

  private void cancelDisconnect() {
    if (disconnect != null) {
      disconnect.cancel();
    }
  }
}
