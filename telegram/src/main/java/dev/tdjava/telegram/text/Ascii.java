package dev.tdjava.telegram.text;

/** Letters and spaces as TDLib sees them, which knows those of ASCII alone. */
final class Ascii {

  /** What {@link #at} gives behind the end; TDLib takes this character for a space. */
  static final char END = 0;

  private Ascii() {}

  static char at(String text, int index) {
    return index < text.length() ? text.charAt(index) : END;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == END || c == '\u000b';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** Whether {@code prefix}, in small letters, stands at {@code from} in letters of any case. */
  static boolean startsWith(String text, int from, String prefix) {
    for (int i = 0; i < prefix.length(); i++) {
      char c = at(text, from + i);
      if ((c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static String lowerCase(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + 'a' - 'A'));
      }
    }
    return lower.toString();
  }
}
