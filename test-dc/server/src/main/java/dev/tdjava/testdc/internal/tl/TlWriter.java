package dev.tdjava.testdc.internal.tl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes TL's primitives, little-endian, into an array that grows. Not thread-safe. */
public final class TlWriter {

  private byte[] data;
  private int size;

  public TlWriter() {
    this(256);
  }

  public TlWriter(int capacity) {
    data = new byte[capacity];
  }

  public TlWriter int32(int value) {
    ensure(4);
    data[size++] = (byte) value;
    data[size++] = (byte) (value >> 8);
    data[size++] = (byte) (value >> 16);
    data[size++] = (byte) (value >> 24);
    return this;
  }

  /** A constructor's id: an int that tests are told of. */
  public TlWriter id(int constructor) {
    return int32(WrittenIds.written(constructor));
  }

  public TlWriter int64(long value) {
    return int32((int) value).int32((int) (value >> 32));
  }

  /** Bytes as they are, without a length. */
  public TlWriter raw(byte[] bytes) {
    return raw(bytes, 0, bytes.length);
  }

  public TlWriter raw(byte[] bytes, int from, int length) {
    ensure(length);
    System.arraycopy(bytes, from, data, size, length);
    size += length;
    return this;
  }

  /** A {@code bytes} value: its length, the bytes, and zeros up to a multiple of four. */
  public TlWriter bytes(byte[] bytes) {
    int length = bytes.length;
    ensure(length + 8);
    int start = size;
    if (length < 254) {
      data[size++] = (byte) length;
    } else if (length < 1 << 24) {
      data[size++] = (byte) 254;
      data[size++] = (byte) length;
      data[size++] = (byte) (length >> 8);
      data[size++] = (byte) (length >> 16);
    } else {
      throw new TlException("bytes of length " + length + " are too long for TL");
    }
    raw(bytes);
    while ((size - start) % 4 != 0) {
      data[size++] = 0;
    }
    return this;
  }

  public TlWriter string(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces four bytes that were written before, as flags are once their fields are known. */
  void patch(int position, int value) {
    int end = size;
    size = position;
    int32(value);
    size = end;
  }

  public int size() {
    return size;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(data, size);
  }

  private void ensure(int more) {
    if (data.length - size < more) {
      data = Arrays.copyOf(data, Math.max(data.length * 2, size + more));
    }
  }
}
