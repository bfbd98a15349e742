package dev.tdjava.codec.internal;

import dev.tdjava.errors.TdDecodeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON strings to Java's. Plain ASCII is copied once; everything else goes through a character
 * buffer, above all {@code \}{@code uXXXX}, which TDLib prints for every letter that is not ASCII.
 */
final class StringDecoder {

  private static final int USUAL = 512;
  private static final byte[] HEX = hexDigits();

  private char[] chars = new char[USUAL];
  private int end;

  /** Gives back the memory of an unusually long string. */
  void release() {
    if (kept() > JsonWriter.KEPT) {
      chars = new char[USUAL];
    }
  }

  /** How many bytes are kept from string to string. */
  int kept() {
    return chars.length * Character.BYTES;
  }

  /** Where the last string ended: behind its closing quote. */
  int end() {
    return end;
  }

  /** The string whose opening quote stands at {@code quote}. */
  String decode(byte[] b, int quote, int limit) {
    int start = quote + 1;
    int p = endOfPlain(b, start);
    if (b[p] == '"' && p < limit) {
      end = p + 1;
      // ASCII is Latin-1, the form of a compact string: one copy, no check.
      return p == start ? "" : new String(b, start, p - start, StandardCharsets.ISO_8859_1);
    }
    return decodeEscaped(b, start, p, limit);
  }

  /** Finds the end of the string whose opening quote stands at {@code quote}. */
  void skip(byte[] b, int quote, int limit) {
    int p = quote + 1;
    while (true) {
      p = endOfPlain(b, p);
      if (p >= limit) {
        throw unterminated(quote);
      }
      if (b[p] == '"') {
        end = p + 1;
        return;
      }
      p += b[p] == '\\' ? 2 : 1;
    }
  }

  private static int endOfPlain(byte[] b, int from) {
    int p = from;
    while (true) {
      long found = Words.notPlain(Words.at(b, p));
      if (found != 0) {
        return p + Words.before(found);
      }
      p += 8;
    }
  }

  private String decodeEscaped(byte[] b, int start, int firstSpecial, int limit) {
    int p = start;
    int n = 0;
    char[] out = room(0, firstSpecial - start);
    while (p < firstSpecial) {
      out[n++] = (char) b[p++];
    }
    while (true) {
      if (p >= limit) {
        throw unterminated(start - 1);
      }
      if (n + 2 > out.length) {
        out = room(n, n + 2);
      }
      byte c = b[p];
      if (c == '\\') {
        if (b[p + 1] == 'u') {
          out[n++] = hex(b, p + 2, limit);
          p += 6;
        } else {
          out[n++] = unescape(b[p + 1], p);
          p += 2;
        }
      } else if (c == '"') {
        end = p + 1;
        return new String(out, 0, n);
      } else if (c >= 0) {
        out[n++] = (char) c;
        p++;
      } else {
        int length = utf8Length(c);
        String character = new String(b, p, length, StandardCharsets.UTF_8);
        character.getChars(0, Math.min(2, character.length()), out, n);
        n += Math.min(2, character.length());
        p += length;
      }
    }
  }

  private char[] room(int used, int needed) {
    if (needed > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(needed, 2 * used));
    }
    return chars;
  }

  private static char hex(byte[] b, int p, int limit) {
    int value =
        HEX[b[p] & 0xff] << 12
            | HEX[b[p + 1] & 0xff] << 8
            | HEX[b[p + 2] & 0xff] << 4
            | HEX[b[p + 3] & 0xff];
    if (value < 0 || p + 4 > limit) {
      throw new TdDecodeException("JSON", p, "expected four hexadecimal digits after \\u", null);
    }
    return (char) value;
  }

  private static char unescape(byte escaped, int at) {
    return switch (escaped) {
      case '"', '\\', '/' -> (char) escaped;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default ->
          throw new TdDecodeException("JSON", at, "expected one of \"\\/bfnrtu after '\\'", null);
    };
  }

  private static int utf8Length(byte first) {
    return (first & 0xe0) == 0xc0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : (first & 0xf8) == 0xf0 ? 4 : 1;
  }

  private static TdDecodeException unterminated(int quote) {
    return new TdDecodeException("JSON", quote, "expected '\"' at the end of a string", null);
  }

  private static byte[] hexDigits() {
    byte[] digits = new byte[256];
    Arrays.fill(digits, (byte) -1);
    for (int i = 0; i < 16; i++) {
      digits[Character.forDigit(i, 16)] = (byte) i;
      digits[Character.toUpperCase(Character.forDigit(i, 16))] = (byte) i;
    }
    return digits;
  }
}
