package dev.tdjava.codegen.emit;

import java.util.ArrayList;
import java.util.List;

/** Makes a Javadoc comment of plain text. */
final class JavadocText {

  /** Where lines are broken; with the comment's own stars this stays within 100 columns. */
  private static final int WIDTH = 92;

  private JavadocText() {}

  /** Text that means itself in a comment: no tags, entities, links, or end of the comment. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '@' -> out.append("&#64;");
        case '{' -> out.append("&#123;");
        case '}' -> out.append("&#125;");
        // A backslash and a "u" would be a Unicode escape even in a comment.
        case '\\' -> out.append("&#92;");
        case '*' -> out.append(isBefore(text, i, '/') ? "&#42;" : "*");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Text with a full stop at the end, which TDLib's leaves out. */
  static String sentence(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() || ".!?)".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
        ? stripped
        : stripped + ".";
  }

  /** Text broken into lines, those after the first with an indent. */
  static String wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent).append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return String.join("\n", lines);
  }

  private static boolean isBefore(String text, int index, char c) {
    return index + 1 < text.length() && text.charAt(index + 1) == c;
  }
}
