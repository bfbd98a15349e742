package dev.tdjava.testdc.internal.wire;

import java.nio.ByteBuffer;

/** The length in four-byte words: one byte, or 0x7f and three bytes. */
final class AbridgedFraming implements Framing {
  static final int TAG = 0xef;
  private static final int LONG = 0x7f;
  private static final int QUICK_ACK = 0x80;

  @Override
  public boolean next(Frame frame, byte[] data, int from, int to) {
    if (to - from < 4) { // the shortest packet has five bytes
      return false;
    }
    int head = data[from];
    boolean isLong = (head & LONG) == LONG;
    int words = isLong ? Bytes.int32(data, from) >>> 8 : head & LONG;
    int length = Framing.checkLength(words * 4);
    frame.quickAck = (head & QUICK_ACK) != 0;
    frame.from = from + (isLong ? 4 : 1);
    frame.to = frame.from + length;
    frame.end = frame.to;
    return to >= frame.end;
  }

  @Override
  public ByteBuffer wrap(byte[] data, int from, int to) {
    int words = (to - from) / 4;
    if (words < LONG) {
      data[from - 1] = (byte) words;
      return ByteBuffer.wrap(data, from - 1, to - from + 1);
    }
    Bytes.int32(data, from - 4, words << 8 | LONG);
    return ByteBuffer.wrap(data, from - 4, to - from + 4);
  }

  // The top bit must be in the first byte, where a length never has it.
  @Override
  public ByteBuffer quickAck(int token) {
    return ByteBuffer.allocate(4).putInt(0, token);
  }

  @Override
  public String toString() {
    return "abridged";
  }
}
