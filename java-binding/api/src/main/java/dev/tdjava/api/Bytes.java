package dev.tdjava.api;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** An immutable sequence of bytes, TDLib's {@code bytes}; equal when the contents are. */
public final class Bytes {

  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
  }

  /** A copy of {@code value}. */
  public static Bytes of(byte... value) {
    return value.length == 0 ? EMPTY : new Bytes(value.clone());
  }

  /**
   * The bytes that {@code base64} encodes, in the standard padded alphabet that TDLib uses; its
   * position is left as it was.
   *
   * @throws IllegalArgumentException if that is not valid Base64
   */
  public static Bytes ofBase64(ByteBuffer base64) {
    if (!base64.hasRemaining()) {
      return EMPTY;
    }
    // Decoding leaves an array of its own, exactly as long as the content: no second copy.
    return new Bytes(Base64.getDecoder().decode(base64.duplicate()).array());
  }

  /** The number of bytes. */
  public int length() {
    return value.length;
  }

  /** A new array with the content. */
  public byte[] toArray() {
    return value.clone();
  }

  /** The content as a read-only buffer. */
  public ByteBuffer asByteBuffer() {
    return ByteBuffer.wrap(value).asReadOnlyBuffer();
  }

  /** The content in standard padded Base64, as ASCII. */
  public byte[] toBase64() {
    return Base64.getEncoder().encode(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  /** Only the length: the content may be a key. */
  @Override
  public String toString() {
    return "Bytes[" + value.length + "]";
  }
}
