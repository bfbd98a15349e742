package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.mtproto.Session;
import dev.tdjava.testdc.internal.wire.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The connections of one user's clients, or of all, and what can happen to them. Each method holds
 * for those that are open when it is called.
 */
public final class Connections {

  private final TestDc dc;
  private final Supplier<List<Connection>> connections;

  private Connections(TestDc dc, Supplier<List<Connection>> connections) {
    this.dc = dc;
    this.connections = connections;
  }

  static Connections all(TestDc dc) {
    return new Connections(dc, dc.server()::connections);
  }

  static Connections of(TestDc dc, User user) {
    return new Connections(
        dc,
        () -> {
          Set<Long> sessions = new HashSet<>();
          user.logins()
              .forEach(login -> login.sessions().forEach(session -> sessions.add(session.id())));
          return dc.server().connections().stream()
              .filter(connection -> connection.sessionIds().stream().anyMatch(sessions::contains))
              .toList();
        });
  }

  /** How many are open. */
  public int count() {
    return dc.call(() -> connections.get().size());
  }

  /**
   * The clients' ends of those that are open, such as {@code /127.0.0.1:40312}: one that was cut
   * and made anew has another port.
   */
  public Set<String> peers() {
    return dc.call(
        () -> connections.get().stream().map(Connection::peer).collect(Collectors.toSet()));
  }

  /** Cuts them, now. */
  public void cut() {
    each(Connection::cut);
  }

  /**
   * Cuts each instead of sending a packet.
   *
   * @param n which packet from now, from 1
   */
  public void cutInsteadOfPacket(int n) {
    Arguments.atLeast(1, n, "The number of the packet");
    each(connection -> connection.cutAfterPackets(n));
  }

  /**
   * Cuts each in the middle of a packet.
   *
   * @param n which packet from now, from 1
   */
  public void cutInsidePacket(int n) {
    Arguments.atLeast(1, n, "The number of the packet");
    each(connection -> connection.cutInsidePacket(n));
  }

  /** Lets the server hear but say nothing on them, until {@link #speak}. */
  public void fallSilent() {
    each(connection -> connection.silence(true));
  }

  /** Ends the silence; what was to be said is said now. */
  public void speak() {
    each(connection -> connection.silence(false));
  }

  /** Delays all that the server says on them, in order; zero ends that. */
  public void delay(Duration delay) {
    Arguments.notNegative(delay, "The delay");
    each(connection -> connection.delay(delay));
  }

  private void each(Consumer<Connection> action) {
    dc.run(() -> connections.get().forEach(action));
  }

  static boolean isConnected(User user) {
    return user.logins().stream()
        .flatMap(login -> login.sessions().stream())
        .anyMatch(Session::isConnected);
  }
}
