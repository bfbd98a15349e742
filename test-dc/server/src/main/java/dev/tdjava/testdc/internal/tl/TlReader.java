package dev.tdjava.testdc.internal.tl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads TL's primitives, little-endian, and never past its end. Not thread-safe. */
public final class TlReader {

  private final byte[] data;
  private final int end;
  private int position;

  public TlReader(byte[] data) {
    this(data, 0, data.length);
  }

  /** Reads {@code data[from]} up to, not including, {@code data[to]}. */
  public TlReader(byte[] data, int from, int to) {
    if (from < 0 || to < from || to > data.length) {
      throw new IndexOutOfBoundsException(from + ".." + to + " of " + data.length);
    }
    this.data = data;
    this.position = from;
    this.end = to;
  }

  public int int32() {
    need(4, "an int");
    int value =
        (data[position] & 0xff)
            | (data[position + 1] & 0xff) << 8
            | (data[position + 2] & 0xff) << 16
            | data[position + 3] << 24;
    position += 4;
    return value;
  }

  public long int64() {
    need(8, "a long");
    return (int32() & 0xffffffffL) | (long) int32() << 32;
  }

  /** The next bytes as they are. */
  public byte[] raw(int length) {
    need(length, length + " bytes");
    byte[] value = Arrays.copyOfRange(data, position, position + length);
    position += length;
    return value;
  }

  public byte[] bytes() {
    int start = position;
    need(1, "a length");
    int length = data[position++] & 0xff;
    if (length == 255) {
      throw new TlException("a length begins with 255 at offset " + start);
    }
    if (length == 254) {
      need(3, "a length");
      length =
          (data[position] & 0xff)
              | (data[position + 1] & 0xff) << 8
              | (data[position + 2] & 0xff) << 16;
      position += 3;
    }
    byte[] value = raw(length);
    int padding = -(position - start) & 3;
    need(padding, "padding");
    position += padding;
    return value;
  }

  /** A string; bytes that are not UTF-8 become U+FFFD. */
  public String string() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** The number of a vector's elements, which are of that many bytes at least. */
  public int count(int elementSize) {
    int start = position;
    int count = int32();
    if (count < 0 || (long) count * elementSize > remaining()) {
      throw new TlException(
          "a vector says it has "
              + count
              + " elements at offset "
              + start
              + ", but "
              + remaining()
              + " bytes follow");
    }
    return count;
  }

  public int position() {
    return position;
  }

  public int remaining() {
    return end - position;
  }

  private void need(int length, String what) {
    if (length < 0 || end - position < length) {
      throw new TlException(
          "the data ends at offset " + end + " inside " + what + " that begins at " + position);
    }
  }
}
