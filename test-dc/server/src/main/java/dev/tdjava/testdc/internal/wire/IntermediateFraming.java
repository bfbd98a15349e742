package dev.tdjava.testdc.internal.wire;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/** A four-byte length before each packet; the padded kind adds 0 to 15 random bytes after it. */
final class IntermediateFraming implements Framing {
  static final int TAG = 0xeeeeeeee;
  static final int PADDED_TAG = 0xdddddddd;
  private static final int QUICK_ACK = 1 << 31;

  private final boolean padded;

  IntermediateFraming(boolean padded) {
    this.padded = padded;
  }

  @Override
  public boolean next(Frame frame, byte[] data, int from, int to) {
    if (to - from < 4) {
      return false;
    }
    int head = Bytes.int32(data, from);
    int length = Framing.checkLength(head & ~QUICK_ACK);
    frame.quickAck = (head & QUICK_ACK) != 0;
    frame.from = from + 4;
    frame.to = frame.from + length;
    frame.end = frame.to;
    return to >= frame.end;
  }

  @Override
  public ByteBuffer wrap(byte[] data, int from, int to) {
    int end = to;
    // a transport error is recognised by its length of four: never padded
    if (padded && to - from > 4) {
      int padding = ThreadLocalRandom.current().nextInt(16);
      for (int i = 0; i < padding; i++) {
        data[end++] = (byte) ThreadLocalRandom.current().nextInt();
      }
    }
    Bytes.int32(data, from - 4, end - from);
    return ByteBuffer.wrap(data, from - 4, end - from + 4);
  }

  @Override
  public String toString() {
    return padded ? "padded intermediate" : "intermediate";
  }
}
