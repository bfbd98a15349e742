package dev.tdjava.testdc.internal.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes of a connection that have come and are not yet used, in one array. */
final class Input {
  private static final byte[] EMPTY = {};

  /** What an idle connection may keep, so that thousands of them stay cheap. */
  private static final int KEPT = 1 << 16;

  private byte[] data = EMPTY;
  private int from;
  private int to;

  /** Adds bytes and tells where in {@link #data()} they begin. */
  int append(ByteBuffer bytes) {
    int length = bytes.remaining();
    if (data.length - to < length) {
      int size = size();
      byte[] target = data;
      if (size + length > data.length) {
        target = new byte[Math.max(size + length, Math.min(2 * data.length, 4 << 20))];
      }
      System.arraycopy(data, from, target, 0, size);
      data = target;
      from = 0;
      to = size;
    }
    bytes.get(data, to, length);
    to += length;
    return to - length;
  }

  void consume(int length) {
    from += length;
  }

  void consumeTo(int position) {
    from = position;
  }

  /** Makes the array small again where it can be. */
  void trim() {
    if (from == to) {
      from = 0;
      to = 0;
      if (data.length > KEPT) {
        data = EMPTY;
      }
    }
  }

  byte[] data() {
    return data;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  int size() {
    return to - from;
  }

  int unsigned(int index) {
    return data[from + index] & 0xff;
  }

  byte[] copy(int index, int length) {
    return Arrays.copyOfRange(data, from + index, from + index + length);
  }
}
