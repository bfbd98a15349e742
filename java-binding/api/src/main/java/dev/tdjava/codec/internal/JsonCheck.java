package dev.tdjava.codec.internal;

import dev.tdjava.errors.TdDecodeException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks JSON that somebody else has written: what passes is read by TDLib, means the same to it as
 * to {@link JsonReader}, and does not end the process.
 *
 * <p>The grammar is that of RFC 8259, and TDLib's is wider in most places. So these are all
 * refused: what only TDLib takes for a number ({@code --1}); a number beyond a double, which TDLib
 * takes as infinite; a name that comes twice in one object, of which TDLib takes the first and most
 * others the last; an escape of a lone surrogate, over which TDLib ends the process; NUL, where C's
 * strings end. Other control characters may stand in a string, as TDLib has it. A surrogate that is
 * alone without an escape is no matter of JSON: it becomes U+FFFD when the text turns into UTF-8.
 */
final class JsonCheck {

  private static final int END = -1;
  private static final int DIGITS_OF_ANY_DOUBLE = 308;

  private final String text;
  private final String type;
  private int position;

  private JsonCheck(String text, String type) {
    this.text = text;
    this.type = type;
  }

  /**
   * Checks a whole text.
   *
   * @param deepest how many objects and arrays may be within each other
   * @param type what the text is to be, for the message
   * @throws TdDecodeException if it does not pass
   */
  static void check(String json, int deepest, String type) {
    JsonCheck check = new JsonCheck(json, type);
    check.value(deepest);
    if (check.next() != END) {
      throw check.fail("the end");
    }
  }

  private void value(int deepest) {
    int c = next();
    if ((c == '{' || c == '[') && deepest == 0) {
      throw fail("fewer objects and lists within each other");
    }
    switch (c) {
      case '{' -> object(deepest - 1);
      case '[' -> array(deepest - 1);
      case '"' -> string(null);
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    }
  }

  private void object(int deepest) {
    position++;
    if (skip('}')) {
      return;
    }
    Set<String> names = new HashSet<>();
    do {
      if (next() != '"') {
        throw fail("the name of a field");
      }
      StringBuilder name = new StringBuilder();
      string(name);
      if (!names.add(name.toString())) {
        throw problem("expected a name once in an object, found it again");
      }
      if (!skip(':')) {
        throw fail("':'");
      }
      value(deepest);
    } while (skip(','));
    if (!skip('}')) {
      throw fail("',' or '}'");
    }
  }

  private void array(int deepest) {
    position++;
    if (skip(']')) {
      return;
    }
    do {
      value(deepest);
    } while (skip(','));
    if (!skip(']')) {
      throw fail("',' or ']'");
    }
  }

  private void string(@Nullable StringBuilder content) {
    position++;
    while (true) {
      int c = here();
      if (c == '"') {
        position++;
        return;
      } else if (c == '\\') {
        c = escape();
      } else if (c == 0 || c == END) {
        throw fail("'\"' at the end of a string");
      } else {
        position++;
      }
      if (content != null) {
        content.appendCodePoint(c);
      }
    }
  }

  private int escape() {
    position++;
    int c = here();
    if (c == 'u') {
      return unicode();
    }
    int at = c == END ? -1 : "\"\\/bfnrt".indexOf(c);
    if (at < 0) {
      throw fail("one of \"\\/bfnrtu after '\\'");
    }
    position++;
    return "\"\\/\b\f\n\r\t".charAt(at);
  }

  private int unicode() {
    int start = position - 1;
    char first = hexDigits();
    if (!Character.isSurrogate(first)) {
      return first;
    }
    if (Character.isHighSurrogate(first) && text.startsWith("\\u", position)) {
      position++;
      char second = hexDigits();
      if (Character.isLowSurrogate(second)) {
        return Character.toCodePoint(first, second);
      }
    }
    position = start;
    throw problem("expected a pair of surrogates, found one alone");
  }

  private char hexDigits() {
    position++; // the u
    int value = 0;
    for (int i = 0; i < 4; i++, position++) {
      int c = here();
      int digit = c < 0x80 ? Character.digit(c, 16) : -1; // not those of other scripts
      if (digit < 0) {
        throw fail("four hexadecimal digits after \\u");
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  private void number() {
    int start = position;
    if (here() == '-') {
      position++;
    }
    if (here() == '0') {
      position++;
    } else {
      digits(start == position ? "a value" : "a digit");
    }
    if (here() == '.') {
      position++;
      digits("a digit");
    }
    boolean exponent = here() == 'e' || here() == 'E';
    if (exponent) {
      position++;
      if (here() == '+' || here() == '-') {
        position++;
      }
      digits("a digit");
    }
    if ((exponent || position - start > DIGITS_OF_ANY_DOUBLE)
        && Double.isInfinite(Double.parseDouble(text.substring(start, position)))) {
      position = start;
      throw problem("expected a finite number, found one beyond a double");
    }
  }

  private void digits(String expected) {
    if (!isDigit(here())) {
      throw fail(expected);
    }
    while (isDigit(here())) {
      position++;
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void word(String word) {
    if (!text.startsWith(word, position)) {
      throw fail("a value");
    }
    position += word.length();
  }

  private boolean skip(char c) {
    if (next() == c) {
      position++;
      return true;
    }
    return false;
  }

  /** What comes after white space. */
  private int next() {
    int c = here();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      position++;
      c = here();
    }
    return c;
  }

  private int here() {
    return position < text.length() ? text.charAt(position) : END;
  }

  private TdDecodeException fail(String expected) {
    int c = here();
    String found =
        c == END ? "the end" : c > ' ' && c < 0x7f ? "'" + (char) c + "'" : "character " + c;
    return problem("expected " + expected + ", found " + found);
  }

  private TdDecodeException problem(String problem) {
    int bytes = text.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
    return new TdDecodeException(type, bytes, problem, null);
  }
}
