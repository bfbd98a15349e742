package dev.tdjava.codec.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A run of bytes that TDLib prints before a value, ready to be compared eight bytes at a time.
 *
 * <p>A record, because HotSpot treats the components of a record in a static final field as
 * constants: a comparison becomes two loads and two compares with immediate operands.
 *
 * @param first the first eight bytes, little-endian
 * @param last the last eight bytes, little-endian, where there are more than eight
 * @param mask which bits of {@code first} count
 * @param length the number of bytes
 * @param bytes all of them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out of this package
public record JsonKey(long first, long last, long mask, int length, byte[] bytes) {

  /** The bytes before a field's value: {@code ,"name":}. */
  public static JsonKey field(String name) {
    return of(",\"" + name + "\":");
  }

  /** The bytes with which an object of a type begins: <code>{"@type":"name"</code>. */
  public static JsonKey type(String name) {
    return of("{\"@type\":\"" + name + "\"");
  }

  private static JsonKey of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    byte[] padded = Arrays.copyOf(bytes, Math.max(bytes.length, 8));
    int length = bytes.length;
    long mask = length >= 8 ? -1L : (1L << (8 * length)) - 1;
    return new JsonKey(
        Words.at(padded, 0), Words.at(padded, padded.length - 8), mask, length, bytes);
  }

  /** Whether the bytes between the first and the last eight stand at {@code position} too. */
  boolean middleMatches(byte[] buffer, int position) {
    for (int i = 8; i < length - 8; i += 8) {
      // The last step may reach into the last eight, which are known to match.
      int at = Math.min(i, length - 8);
      if (Words.at(buffer, position + at) != Words.at(bytes, at)) {
        return false;
      }
    }
    return true;
  }
}
