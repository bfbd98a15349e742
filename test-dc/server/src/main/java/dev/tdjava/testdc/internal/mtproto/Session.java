package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.tl.TlWriter;
import dev.tdjava.testdc.internal.wire.Connection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a client calls a session: an id of its choice under a key. It outlives connections, and what
 * it has for its client goes out through the connection that was last used. On the loop's thread
 * only.
 */
public final class Session {
  private final Context context;
  private final Sessions sessions;
  private final Packer packer;
  private final AuthKey wireKey;
  private final long id;
  private final int dc;
  private final boolean test;
  private final Inbox inbox = new Inbox();
  private final Outbox outbox = new Outbox();
  private final Set<Connection> connections = new LinkedHashSet<>(); // the current one is the last
  private @Nullable Connection current;
  private @Nullable TlObject client;
  private boolean announced;
  private boolean wantsUpdates;
  private boolean flushScheduled;
  private boolean closed;
  private int contentSent;
  private long idleSince;

  Session(Context context, Sessions sessions, AuthKey wireKey, long id, int dc, boolean test) {
    this.context = context;
    this.sessions = sessions;
    this.packer = new Packer(context);
    this.wireKey = wireKey;
    this.id = id;
    this.dc = dc;
    this.test = test;
  }

  /** The client's number for it. */
  public long id() {
    return id;
  }

  /** The permanent key, also when the session uses a temporary one. */
  public AuthKey key() {
    AuthKey permanent = wireKey.permanent();
    return permanent == null ? wireKey : permanent;
  }

  /** The data centre the client meant when it opened the session, from 1. */
  public int dc() {
    return dc;
  }

  /** Whether the client meant one of Telegram's test data centres. */
  public boolean isTest() {
    return test;
  }

  /** The layer that was last chosen with this key, else the default one. */
  public Layer layer() {
    int number = key().layer();
    return Layer.of(number == 0 ? Layer.DEFAULT : number);
  }

  /** The last initConnection, without its query. */
  public @Nullable TlObject client() {
    return client;
  }

  /** Whether it has made a call outside invokeWithoutUpdates. */
  public boolean wantsUpdates() {
    return wantsUpdates;
  }

  /** Whether a connection uses it at this moment. */
  public boolean isConnected() {
    return current != null;
  }

  /** False once it was closed, by either side. */
  public boolean isOpen() {
    return !closed;
  }

  /** Pushed messages that the client has not acknowledged; see {@link #push(byte[])}. */
  public int unacknowledged() {
    return outbox.pushes();
  }

  /** Encodes updates for this session's layer and pushes them. */
  public void push(TlObject updates) {
    push(layer().encode(updates));
  }

  /**
   * Sends encoded updates at the end of the loop's turn, in one packet with what else there is.
   * Kept until the client acknowledges them, and sent again when it comes back on another
   * connection. When more than 10,000 or 64 MB are unacknowledged, all of them are dropped for one
   * updatesTooLong.
   *
   * @param encoded is not copied and must not be changed any more
   */
  public void push(byte[] encoded) {
    send(pushed(encoded));
  }

  /** The same, in a packet of its own. */
  public void pushAlone(byte[] encoded) {
    Outgoing message = pushed(encoded);
    message.alone = true;
    send(message);
  }

  private static Outgoing pushed(byte[] encoded) {
    if (encoded.length == 0 || encoded.length % 4 != 0) {
      throw new IllegalArgumentException(encoded.length + " bytes are no TL object");
    }
    return Outgoing.of(Outgoing.Kind.PUSH, encoded);
  }

  /** Forgets the session: the client's next message begins a new one by the same id. */
  public void close() {
    sessions.remove(this);
  }

  AuthKey wireKey() {
    return wireKey;
  }

  Inbox inbox() {
    return inbox;
  }

  Outbox outbox() {
    return outbox;
  }

  long idleSince() {
    return idleSince;
  }

  void client(TlObject initConnection) {
    client = initConnection;
  }

  void setWantsUpdates() {
    wantsUpdates = true;
  }

  long currentSalt() {
    return context.salts().current(wireKey, context.clock().seconds());
  }

  int nextSeqNo(boolean content) {
    return content ? 2 * contentSent++ + 1 : 2 * contentSent;
  }

  /** The client used this connection: what there is goes there from now on. */
  void attach(Connection connection) {
    if (current == connection) {
      return;
    }
    connections.remove(connection);
    connections.add(connection);
    current = connection;
    scheduleFlush();
  }

  void detach(Connection connection) {
    connections.remove(connection);
    outbox.lost(connection);
    if (current != connection) {
      scheduleFlush();
      return;
    }
    current = null;
    connections.forEach(other -> current = other);
    if (current == null) {
      outbox.dropNotices();
      idleSince = System.nanoTime();
    }
    scheduleFlush();
  }

  /** Tells the client, once, that the session is new here. */
  void announce(long firstMessageId) {
    if (!announced) {
      announced = true;
      TlWriter out = new TlWriter(28);
      out.id(Ids.NEW_SESSION_CREATED).int64(firstMessageId);
      out.int64(ThreadLocalRandom.current().nextLong()).int64(currentSalt());
      send(Outgoing.of(Outgoing.Kind.SESSION, out.toByteArray()));
    }
  }

  boolean isAnnounced() {
    return announced;
  }

  /** Sends something that needs no acknowledgement. */
  void notice(byte[] body) {
    if (current != null) {
      send(Outgoing.of(Outgoing.Kind.NOTICE, body));
    }
  }

  void owe(long messageId) {
    outbox.owe(messageId);
    scheduleFlush();
  }

  void send(Outgoing message) {
    if (!closed) {
      outbox.add(message);
      scheduleFlush();
    }
  }

  void scheduleFlush() {
    if (!flushScheduled && current != null) {
      flushScheduled = true;
      context.loop().atTurnEnd(this::flush);
    }
  }

  /** Sends what the connection has room for; the connection calls again when it has more. */
  void flush() {
    flushScheduled = false;
    while (current != null && !outbox.isEmpty() && current.canSend()) {
      Connection connection = current;
      List<Outgoing> batch = outbox.take(connection);
      boolean again = packer.number(this, batch);
      batch.forEach(outbox::keep); // before sending, which may end the connection
      packer.send(this, connection, batch, again);
    }
  }

  void closed() {
    closed = true;
    connections.clear();
    current = null;
  }

  @Override
  public String toString() {
    return "session " + Long.toHexString(id) + " of " + wireKey;
  }
}
