package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlReader;
import dev.tdjava.testdc.internal.wire.MalformedException;
import java.util.ArrayList;
import java.util.List;

/** A message of the client: {@code data[from..to)} is its body, valid while it is handled. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ClientMessage(long id, int seqNo, byte[] data, int from, int to) {
  private static final int MAX_PARTS = 1020;
  private static final int PART_HEAD = 16;

  TlReader reader() {
    return new TlReader(data, from, to);
  }

  int constructor() {
    return Endian.int32(data, from);
  }

  /** Content-related, so that it is to be acknowledged. */
  boolean isContent() {
    return (seqNo & 1) != 0;
  }

  boolean isContainer() {
    return constructor() == Ids.MSG_CONTAINER;
  }

  /** The same message with another body. */
  ClientMessage withBody(byte[] body) {
    return new ClientMessage(id, seqNo, body, 0, body.length);
  }

  /**
   * The messages in a container.
   *
   * @throws MalformedException when they do not fit it or are containers themselves
   */
  List<ClientMessage> parts() {
    int count = to - from < 8 ? -1 : Endian.int32(data, from + 4);
    if (count < 0 || count > MAX_PARTS) {
      throw new MalformedException("a container of " + count + " messages");
    }
    List<ClientMessage> parts = new ArrayList<>(count);
    int at = from + 8;
    for (int i = 0; i < count; i++) {
      int length = to - at < PART_HEAD ? -1 : Endian.int32(data, at + 12);
      if (length < 4 || length % 4 != 0 || length > to - at - PART_HEAD) {
        throw new MalformedException("message " + i + " of a container has length " + length);
      }
      int start = at + PART_HEAD;
      ClientMessage part =
          new ClientMessage(
              Endian.int64(data, at), Endian.int32(data, at + 8), data, start, start + length);
      if (part.isContainer()) {
        throw new MalformedException("a container in a container");
      }
      parts.add(part);
      at = start + length;
    }
    return parts;
  }
}
