package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.WrittenIds;
import dev.tdjava.testdc.internal.wire.Connection;
import java.util.List;

/** Makes encrypted packets of messages: one as it is, several in a container. */
final class Packer {
  private static final int MESSAGE_HEAD = 16;

  private final Context context;

  Packer(Context context) {
    this.context = context;
  }

  /** Gives ids to the messages that have none; true when some had. */
  boolean number(Session session, List<Outgoing> batch) {
    boolean again = false;
    for (Outgoing message : batch) {
      again |= message.wasSent();
      if (!message.wasSent()) {
        message.id = context.clock().nextId(message.kind == Outgoing.Kind.ANSWER);
        message.seqNo = session.nextSeqNo(message.isContent());
      }
    }
    return again;
  }

  /** Sends the numbered messages in one packet. */
  void send(Session session, Connection connection, List<Outgoing> batch, boolean again) {
    int length = 0;
    for (Outgoing message : batch) {
      length += MESSAGE_HEAD + message.body.length;
    }
    // A message that is sent again has an old id, which is allowed only inside a newer container.
    boolean container = batch.size() > 1 || again;
    int bodyLength = container ? 8 + length : length - MESSAGE_HEAD;
    int plainLength = MessageCipher.INNER_HEAD + bodyLength;
    int from = Connection.HEADROOM;
    int plainEnd = from + MessageCipher.HEAD + plainLength;
    int to = plainEnd + MessageCipher.padding(plainLength);
    byte[] data = new byte[to + Connection.TAILROOM];

    int at = from + MessageCipher.HEAD;
    Endian.int64(data, at, session.currentSalt());
    Endian.int64(data, at + 8, session.id());
    Outgoing first = batch.get(0);
    Endian.int64(data, at + 16, container ? context.clock().nextId(false) : first.id);
    Endian.int32(data, at + 24, container ? session.nextSeqNo(false) : first.seqNo);
    Endian.int32(data, at + 28, bodyLength);
    at += MessageCipher.INNER_HEAD;
    if (container) {
      writeContainer(data, at, batch);
    } else {
      System.arraycopy(first.body, 0, data, at, bodyLength);
    }
    context.cipher().encrypt(session.wireKey(), data, from, plainEnd, to);
    connection.send(data, from, to);
  }

  private static void writeContainer(byte[] data, int start, List<Outgoing> batch) {
    int at = start;
    Endian.int32(data, at, WrittenIds.written(Ids.MSG_CONTAINER));
    Endian.int32(data, at + 4, batch.size());
    at += 8;
    for (Outgoing message : batch) {
      Endian.int64(data, at, message.id);
      Endian.int32(data, at + 8, message.seqNo);
      Endian.int32(data, at + 12, message.body.length);
      System.arraycopy(message.body, 0, data, at + MESSAGE_HEAD, message.body.length);
      at += MESSAGE_HEAD + message.body.length;
    }
  }
}
