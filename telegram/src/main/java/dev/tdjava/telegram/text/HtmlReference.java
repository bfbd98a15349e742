package dev.tdjava.telegram.text;

/** Reads what stands for a character in HTML, by name or by number. */
final class HtmlReference {

  /** A numeric one is read up to this length, without the semicolon. */
  private static final int MAX_LENGTH = 9;

  private final String markup;
  private int codePoint;
  private int end;

  HtmlReference(String markup) {
    this.markup = markup;
  }

  /**
   * Whether there is one at {@code begin}; the others say which.
   *
   * @throws MarkupException if it stands for half a character
   */
  boolean read(int begin) {
    codePoint = Ascii.at(markup, begin + 1) == '#' ? number(begin) : name(begin);
    if (codePoint == 0) {
      return false;
    }
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      throw new MarkupException(
          "HTML, at offset "
              + begin
              + ": half a surrogate pair is no character; write the code point of the whole",
          begin);
    }
    if (Ascii.at(markup, end) == ';') {
      end++;
    }
    return true;
  }

  int codePoint() {
    return codePoint;
  }

  /** Where the markup goes on. */
  int end() {
    return end;
  }

  private int number(int begin) {
    boolean hex = Ascii.at(markup, begin + 2) == 'x';
    int from = begin + (hex ? 3 : 2);
    end = from;
    while (hex ? Ascii.isHexDigit(Ascii.at(markup, end)) : Ascii.isDigit(Ascii.at(markup, end))) {
      end++;
    }
    if (end == from || end - begin > MAX_LENGTH) {
      return 0;
    }
    int number = Integer.parseInt(markup.substring(from, end), hex ? 16 : 10);
    return number >= Character.MAX_CODE_POINT ? 0 : number;
  }

  private int name(int begin) {
    end = begin + 1;
    while (Ascii.isLetter(Ascii.at(markup, end))) {
      end++;
    }
    return switch (markup.substring(begin + 1, end)) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      default -> 0;
    };
  }
}
