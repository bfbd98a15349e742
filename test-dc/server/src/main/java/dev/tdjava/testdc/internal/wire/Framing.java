package dev.tdjava.testdc.internal.wire;

import java.nio.ByteBuffer;

/** How a transport marks where packets begin and end. One instance a connection, both ways. */
interface Framing {
  /** Where a packet lies in the input, filled by {@link #next}. */
  final class Frame {
    int from;
    int to;
    int end;
    boolean quickAck;
  }

  /**
   * Finds the first packet in the bytes.
   *
   * @return false when more bytes are needed
   * @throws MalformedException for a length that cannot be
   */
  boolean next(Frame frame, byte[] data, int from, int to);

  /**
   * Adds head and tail around a packet, in the array itself: {@link Connection#HEADROOM} bytes
   * before and {@link Connection#TAILROOM} after it are free.
   */
  ByteBuffer wrap(byte[] data, int from, int to);

  /** The four bytes of a quick acknowledgement as this transport sends them. */
  default ByteBuffer quickAck(int token) {
    return ByteBuffer.allocate(4).putInt(0, Integer.reverseBytes(token));
  }

  /** Checks a length that the peer gave. */
  static int checkLength(int length) {
    if (length < 4 || length > Connection.MAX_PACKET) {
      throw new MalformedException(
          "packet length " + length + " is not in 4.." + Connection.MAX_PACKET);
    }
    return length;
  }
}
