package dev.tdjava.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/** An immutable sequence of bytes, TDLib's {@code bytes}; equal when the contents are. */
public final class Bytes {

  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private static final byte[] DIGITS = digits();

  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
  }

  /** A copy of {@code value}. */
  public static Bytes of(byte... value) {
    Objects.requireNonNull(value, "value must not be null");
    return value.length == 0 ? EMPTY : new Bytes(value.clone());
  }

  /** The text as UTF-8; half a surrogate pair becomes a question mark. */
  public static Bytes utf8(String text) {
    return text.isEmpty() ? EMPTY : new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The bytes that {@code ascii} from {@code from} to {@code to} encodes in Base64, in the standard
   * padded alphabet that TDLib uses. (The JDK's decoder would take three more objects for each
   * thumbnail of each message.)
   *
   * @throws IllegalArgumentException if that is not valid Base64
   */
  public static Bytes ofBase64(byte[] ascii, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return EMPTY;
    }
    if (length % 4 != 0) {
      throw new IllegalArgumentException("its length of " + length + " is not a multiple of 4");
    }
    int padding = ascii[to - 1] != '=' ? 0 : ascii[to - 2] != '=' ? 1 : 2;
    byte[] value = new byte[length / 4 * 3 - padding];
    int out = 0;
    for (int in = from; in < to - 4; in += 4) {
      int bits = sixBits(ascii, in, 4);
      value[out++] = (byte) (bits >> 16);
      value[out++] = (byte) (bits >> 8);
      value[out++] = (byte) bits;
    }
    int bits = sixBits(ascii, to - 4, 4 - padding);
    for (int shift = 16; out < value.length; shift -= 8) {
      value[out++] = (byte) (bits >> shift);
    }
    return new Bytes(value);
  }

  private static int sixBits(byte[] ascii, int at, int digits) {
    int bits = 0;
    int invalid = 0;
    for (int i = 0; i < 4; i++) {
      int digit = i < digits ? DIGITS[ascii[at + i] & 0xff] : 0;
      invalid |= digit;
      bits = bits << 6 | (digit & 0x3f);
    }
    if (invalid < 0) {
      throw new IllegalArgumentException("it has a character that is not in the alphabet");
    }
    return bits;
  }

  private static byte[] digits() {
    byte[] digits = new byte[256];
    Arrays.fill(digits, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      digits[alphabet.charAt(i)] = (byte) i;
    }
    return digits;
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

  /** The content read as UTF-8; what is none becomes U+FFFD. */
  public String utf8() {
    return new String(value, StandardCharsets.UTF_8);
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
