package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlException;
import dev.tdjava.testdc.internal.tl.TlReader;
import dev.tdjava.testdc.internal.tl.TlWriter;
import dev.tdjava.testdc.internal.wire.Connection;
import dev.tdjava.testdc.internal.wire.MalformedException;
import dev.tdjava.testdc.internal.wire.PacketHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packets: those of the handshake, and encrypted ones, opened and checked and brought to sessions.
 */
final class Packets implements PacketHandler {
  private static final Logger log = LoggerFactory.getLogger(Packets.class);

  /** The transport error for a key that the server does not have, or a handshake that fails. */
  static final int NOT_FOUND = -404;

  private static final int PLAIN_HEAD = 20;
  private static final int MIN_ENCRYPTED = MessageCipher.HEAD + 48;

  private final Context context;
  private final Sessions sessions;
  private final Messages messages;
  private final HandshakeFaults faults;

  Packets(Context context, Sessions sessions, HandshakeFaults faults) {
    this.context = context;
    this.sessions = sessions;
    this.faults = faults;
    this.messages = new Messages(context, sessions);
  }

  @Override
  public void packet(Connection connection, byte[] data, int from, int to, boolean quickAck) {
    Peer peer = peer(connection);
    try {
      if (to - from < PLAIN_HEAD) {
        throw new MalformedException("a packet of " + (to - from) + " bytes is too short");
      }
      if (Endian.int64(data, from) == 0) {
        handshake(peer, data, from, to);
      } else {
        encrypted(peer, data, from, to, quickAck);
      }
    } catch (TlException e) {
      throw new MalformedException("malformed: " + e.getMessage());
    }
  }

  private Peer peer(Connection connection) {
    if (connection.attachment() instanceof Peer peer) {
      return peer;
    }
    Peer peer = new Peer(connection, new Handshake(context, faults, connection.dc()));
    connection.attach(peer);
    return peer;
  }

  private void handshake(Peer peer, byte[] data, int from, int to) {
    int length = Endian.int32(data, from + 16);
    if (length < 4 || length % 4 != 0 || length > to - from - PLAIN_HEAD) {
      throw new MalformedException("an unencrypted message of length " + length);
    }
    int start = from + PLAIN_HEAD;
    byte[] answer;
    try {
      answer = peer.handshake().answer(new TlReader(data, start, start + length));
    } catch (MalformedException | TlException e) {
      log.warn("{}: {}; error {}", peer.connection(), e.getMessage(), NOT_FOUND);
      peer.connection().fail(NOT_FOUND);
      return;
    }
    TlWriter out = new TlWriter(answer.length + PLAIN_HEAD);
    out.int64(0).int64(context.clock().nextId(true)).int32(answer.length).raw(answer);
    peer.connection().send(out.toByteArray());
  }

  private void encrypted(Peer peer, byte[] data, int from, int to, boolean quickAck) {
    long keyId = Endian.int64(data, from);
    AuthKey key = context.keys().find(keyId, context.clock().seconds());
    if (key == null) {
      log.warn(
          "{}: unknown key {}; error {}", peer.connection(), Long.toHexString(keyId), NOT_FOUND);
      sessions.removeAll(keyId);
      peer.connection().fail(NOT_FOUND);
      return;
    }
    int end = from + MessageCipher.HEAD + ((to - from - MessageCipher.HEAD) & ~15);
    if (end - from < MIN_ENCRYPTED) {
      throw new MalformedException("an encrypted packet of " + (to - from) + " bytes is too short");
    }
    int token = context.cipher().decrypt(key, data, from, end);
    int plain = from + MessageCipher.HEAD;
    int length = Endian.int32(data, plain + 28);
    int padding = end - plain - MessageCipher.INNER_HEAD - length;
    if (length < 4
        || length % 4 != 0
        || padding < MessageCipher.MIN_PADDING
        || padding > MessageCipher.MAX_PADDING) {
      throw new MalformedException("message length " + length + " leaves padding of " + padding);
    }
    if (quickAck) {
      peer.connection().sendQuickAck(token);
    }
    Session session = session(peer, key, Endian.int64(data, plain + 8));
    long salt = Endian.int64(data, plain);
    int start = plain + MessageCipher.INNER_HEAD;
    messages.outer(
        peer,
        session,
        salt,
        new ClientMessage(
            Endian.int64(data, plain + 16),
            Endian.int32(data, plain + 24),
            data,
            start,
            start + length));
  }

  private Session session(Peer peer, AuthKey key, long id) {
    Session session = sessions.find(key, id);
    if (session == null) {
      session =
          new Session(
              context, sessions, key, id, peer.connection().dc(), peer.connection().isTest());
      log.debug("{}: new {}", peer.connection(), session);
      sessions.add(session);
    }
    peer.use(session);
    return session;
  }

  @Override
  public void writable(Connection connection) {
    peer(connection).sessions().forEach(Session::flush);
  }

  @Override
  public void closed(Connection connection) {
    peer(connection).closed();
  }
}
