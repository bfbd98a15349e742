package dev.tdjava.codegen.parse;

/** Reads one line from left to right. */
final class LineScanner {

  private final Location at;
  private final String line;
  private int position;

  LineScanner(Location at, String line) {
    this.at = at;
    this.line = line;
  }

  /** Whether {@code c} is next; if so, it is consumed. */
  boolean accept(char c) {
    skipSpaces();
    if (position < line.length() && line.charAt(position) == c) {
      position++;
      return true;
    }
    return false;
  }

  /** Consumes {@code c}. */
  void expect(char c, String expected) {
    if (!accept(c)) {
      throw unexpected(expected);
    }
  }

  /** Consumes a name: letters, digits and underscores, a letter first. */
  String name(String expected) {
    skipSpaces();
    int start = position;
    while (position < line.length() && isNamePart(line.charAt(position), position == start)) {
      position++;
    }
    if (position == start) {
      throw unexpected(expected);
    }
    return line.substring(start, position);
  }

  /** Consumes a mark's name, which may have hyphens. */
  String markName() {
    StringBuilder mark = new StringBuilder(name("a mark's name after '@'"));
    while (position < line.length() && line.charAt(position) == '-') {
      position++;
      mark.append('-').append(name("the rest of a mark's name"));
    }
    return mark.toString();
  }

  void expectEnd() {
    skipSpaces();
    if (position < line.length()) {
      throw unexpected("the end of the line after ';'");
    }
  }

  SchemaException unexpected(String expected) {
    return new SchemaException(at, "expected " + expected + ", found " + found());
  }

  private String found() {
    skipSpaces();
    if (position == line.length()) {
      return "the end of the line";
    }
    int end = position;
    while (end < line.length() && isNamePart(line.charAt(end), false)) {
      end++;
    }
    return "'" + line.substring(position, Math.max(end, position + 1)) + "'";
  }

  private void skipSpaces() {
    while (position < line.length() && Character.isWhitespace(line.charAt(position))) {
      position++;
    }
  }

  private static boolean isNamePart(char c, boolean first) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (!first && ((c >= '0' && c <= '9') || c == '_'));
  }
}
