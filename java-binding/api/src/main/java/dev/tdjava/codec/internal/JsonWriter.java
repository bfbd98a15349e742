package dev.tdjava.codec.internal;

import dev.tdjava.api.Bytes;
import dev.tdjava.errors.TdDecodeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes JSON in UTF-8 into a byte array that grows. A lone surrogate becomes U+FFFD: TDLib ends
 * the process when it is given one. Not thread-safe; reused from text to text.
 */
public final class JsonWriter {

  /** How many objects and arrays may be nested: beyond, TDLib's parser gives up. */
  static final int DEEPEST = 100;

  /** More memory than this many bytes is not kept from text to text: 1 MiB. */
  public static final int KEPT = 1 << 20;

  private static final int USUAL = 1024;
  private static final int CHUNK = 4096;
  private static final int LONGEST_ESCAPE = 6;
  private static final int LONGEST_NUMBER = 20;
  static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] buffer = new byte[USUAL];
  private int length;
  private int depth;

  /** Begins anew. */
  public JsonWriter reset() {
    release();
    return this;
  }

  /** Lets go of the text, and of the memory of one above {@link #KEPT}. */
  public void release() {
    if (buffer.length > KEPT) {
      buffer = new byte[USUAL];
    }
    length = 0;
    depth = 0;
  }

  /** How many bytes are kept from text to text. */
  int kept() {
    return buffer.length;
  }

  /** The bytes written so far, up to {@link #length}; at least one more may be written there. */
  public byte[] buffer() {
    ensure(1);
    buffer[length] = 0; // C wants its strings to end so
    return buffer;
  }

  /** How many bytes have been written. */
  public int length() {
    return length;
  }

  /**
   * Enters an object and writes its type.
   *
   * @throws IllegalArgumentException if it is nested more deeply than TDLib reads
   */
  public void beginObject(JsonKey type) {
    enter();
    key(type);
  }

  /** Leaves an object. */
  public void endObject() {
    depth--;
    put((byte) '}');
  }

  /** Writes the name of a field. */
  public void key(JsonKey key) {
    byte[] bytes = key.bytes();
    ensure(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  /** A field of type {@code int32}. */
  public void int32(JsonKey key, int value) {
    key(key);
    digits(value);
  }

  /** A field of type {@code int53}. */
  public void int53(JsonKey key, long value) {
    key(key);
    digits(value);
  }

  /** A field of type {@code int64}. */
  public void int64(JsonKey key, long value) {
    key(key);
    int64(value);
  }

  /**
   * A field of type {@code double}.
   *
   * @throws IllegalArgumentException if {@code value} is infinite or not a number
   */
  public void number(JsonKey key, double value) {
    key(key);
    if (!Double.isFinite(value)) {
      String field = new String(key.bytes(), 2, key.length() - 4, StandardCharsets.US_ASCII);
      throw new IllegalArgumentException(field + " must be a finite number, not " + value);
    }
    ascii(Double.toString(value));
  }

  /** A field of type {@code Bool}. */
  public void bool(JsonKey key, boolean value) {
    key(key);
    ascii(value ? "true" : "false");
  }

  /** A field of type {@code string}. */
  public void string(JsonKey key, String value) {
    key(key);
    string(value);
  }

  /** A field of type {@code bytes}. */
  public void bytes(JsonKey key, Bytes value) {
    key(key);
    bytes(value);
  }

  /** A field of type {@code vector<int32>}. */
  public void int32List(JsonKey key, List<Integer> values) {
    key(key);
    beginArray();
    for (Integer value : values) {
      element();
      digits(value);
    }
    endArray();
  }

  /** A field of type {@code vector<int53>}. */
  public void int53List(JsonKey key, List<Long> values) {
    key(key);
    beginArray();
    for (Long value : values) {
      element();
      digits(value);
    }
    endArray();
  }

  /** A field of type {@code vector<int64>}. */
  public void int64List(JsonKey key, List<Long> values) {
    key(key);
    beginArray();
    for (Long value : values) {
      element();
      int64(value);
    }
    endArray();
  }

  /** A field of type {@code vector<string>}. */
  public void stringList(JsonKey key, List<String> values) {
    key(key);
    beginArray();
    for (String value : values) {
      element();
      string(value);
    }
    endArray();
  }

  /** A field of type {@code vector<bytes>}. */
  public void bytesList(JsonKey key, List<Bytes> values) {
    key(key);
    beginArray();
    for (Bytes value : values) {
      element();
      bytes(value);
    }
    endArray();
  }

  /**
   * Enters an array.
   *
   * @throws IllegalArgumentException if it is nested more deeply than TDLib reads
   */
  public void beginArray() {
    enter();
    put((byte) '[');
  }

  /** Goes to the next element of an array, the first one too. */
  public void element() {
    if (buffer[length - 1] != '[') {
      put((byte) ',');
    }
  }

  /** Leaves an array. */
  public void endArray() {
    depth--;
    put((byte) ']');
  }

  /** JSON's null. */
  public void nullValue() {
    ascii("null");
  }

  /**
   * JSON that is already there. A surrogate that stands alone in it becomes U+FFFD, as in strings;
   * JSON's escape of one is refused.
   *
   * @throws IllegalArgumentException if {@link JsonCheck} refuses it, or if it is nested more
   *     deeply than TDLib reads
   */
  public void raw(String json) {
    try {
      JsonCheck.check(json, DEEPEST - depth, "JSON");
    } catch (TdDecodeException e) {
      throw new IllegalArgumentException("Not JSON that TDLib reads: " + e.getMessage(), e);
    }
    characters(json, false);
  }

  /** Adds a member to the object that was just ended: {@code ,"@extra":number}. */
  public void extra(long value) {
    length--; // the closing brace
    depth++;
    ascii(",\"@extra\":");
    digits(value);
    endObject();
  }

  private void enter() {
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException(
          "Objects and lists are nested more than " + DEEPEST + " deep, and TDLib reads no more");
    }
  }

  private void string(String value) {
    put((byte) '"');
    characters(value, true);
    put((byte) '"');
  }

  private void bytes(Bytes value) {
    byte[] base64 = value.toBase64();
    ensure(base64.length + 2);
    buffer[length++] = '"';
    System.arraycopy(base64, 0, buffer, length, base64.length);
    length += base64.length;
    buffer[length++] = '"';
  }

  private void int64(long value) {
    put((byte) '"');
    digits(value);
    put((byte) '"');
  }

  private void characters(String value, boolean escaping) {
    int n = value.length();
    for (int i = 0; i < n; ) {
      int end = Math.min(n, i + CHUNK);
      ensure((end - i + 1) * LONGEST_ESCAPE);
      while (i < end) {
        char c = value.charAt(i);
        if (c < 0x80 && (!escaping || (c >= ' ' && c != '"' && c != '\\'))) {
          buffer[length++] = (byte) c;
          i++;
        } else {
          i += special(value, i, c);
        }
      }
    }
  }

  /** Writes one character that takes more than its own byte; how many {@code char}s it was. */
  private int special(String value, int index, char c) {
    if (c < 0x80) {
      escape(c);
    } else if (c < 0x800) {
      buffer[length++] = (byte) (0xc0 | c >> 6);
      buffer[length++] = (byte) (0x80 | (c & 0x3f));
    } else if (!Character.isSurrogate(c)) {
      buffer[length++] = (byte) (0xe0 | c >> 12);
      buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
      buffer[length++] = (byte) (0x80 | (c & 0x3f));
    } else if (Character.isHighSurrogate(c)
        && index + 1 < value.length()
        && Character.isLowSurrogate(value.charAt(index + 1))) {
      int point = Character.toCodePoint(c, value.charAt(index + 1));
      buffer[length++] = (byte) (0xf0 | point >> 18);
      buffer[length++] = (byte) (0x80 | ((point >> 12) & 0x3f));
      buffer[length++] = (byte) (0x80 | ((point >> 6) & 0x3f));
      buffer[length++] = (byte) (0x80 | (point & 0x3f));
      return 2;
    } else {
      System.arraycopy(REPLACEMENT, 0, buffer, length, REPLACEMENT.length);
      length += REPLACEMENT.length;
    }
    return 1;
  }

  private void escape(char c) {
    buffer[length++] = '\\';
    if (c == '"' || c == '\\') {
      buffer[length++] = (byte) c;
    } else {
      buffer[length++] = 'u';
      buffer[length++] = '0';
      buffer[length++] = '0';
      buffer[length++] = HEX[c >> 4];
      buffer[length++] = HEX[c & 0xf];
    }
  }

  // As Long.toString, without the string.
  private void digits(long value) {
    if (value == Long.MIN_VALUE) {
      ascii("-9223372036854775808"); // it has no positive counterpart
      return;
    }
    ensure(LONGEST_NUMBER);
    int start = length;
    if (value < 0) {
      buffer[start++] = '-';
    }
    int end = start;
    for (long rest = Math.abs(value); end == start || rest != 0; rest /= 10) {
      buffer[end++] = (byte) ('0' + rest % 10);
    }
    length = end;
    // The last digit came first.
    for (int i = start, j = end - 1; i < j; i++, j--) {
      byte first = buffer[i];
      buffer[i] = buffer[j];
      buffer[j] = first;
    }
  }

  private void ascii(String text) {
    int n = text.length();
    ensure(n);
    for (int i = 0; i < n; i++) {
      buffer[length + i] = (byte) text.charAt(i);
    }
    length += n;
  }

  private void put(byte b) {
    ensure(1);
    buffer[length++] = b;
  }

  private void ensure(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
    }
  }
}
