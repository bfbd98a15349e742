package dev.tdjava.codegen.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads descriptions from {@code tdlib-types.d.ts} of the npm package
 * {@code @prebuilt-tdlib/types}.
 *
 * <p>Only the shape of that file is understood: a type begins with {@code export type name =}, and
 * a comment stands alone before the field that it is about. The comment of the field {@code _},
 * which holds the type's name, is about the whole type. What is only sent to TDLib is there as
 * {@code name$Input}, most of the rest in both forms with the same text.
 */
public final class TypesFile {

  private static final Pattern TYPE = Pattern.compile("  export type (\\w+)(?:\\$\\w+)? =.*");
  private static final Pattern FIELD = Pattern.compile("    (?:readonly )?(\\w+)\\??: .*");
  private static final Pattern ONE_LINE = Pattern.compile("\\s*/\\*\\* (.*) \\*/");

  private final Map<String, String> texts = new HashMap<>();
  private final StringBuilder comment = new StringBuilder();
  private String type = "";
  private boolean inComment;

  private TypesFile() {}

  /** The descriptions in a file's lines. */
  public static Prose parse(List<String> lines) {
    TypesFile file = new TypesFile();
    lines.forEach(file::line);
    return new Prose(file.texts);
  }

  private void line(String line) {
    if (inComment) {
      commentLine(line.strip());
      return;
    }
    Matcher oneLine = ONE_LINE.matcher(line);
    Matcher begin = TYPE.matcher(line);
    Matcher field = FIELD.matcher(line);
    if (oneLine.matches()) {
      comment.append(oneLine.group(1));
    } else if (line.strip().equals("/**")) {
      inComment = true;
    } else if (begin.matches()) {
      type = begin.group(1);
      describe(type);
    } else if (field.matches()) {
      String name = field.group(1);
      describe(name.equals("_") ? type : Prose.key(type, name));
    } else {
      comment.setLength(0);
    }
  }

  private void commentLine(String line) {
    if (line.equals("*/")) {
      inComment = false;
      return;
    }
    String text = line.startsWith("*") ? line.substring(1).strip() : line;
    comment.append(comment.isEmpty() ? "" : " ").append(text);
  }

  private void describe(String key) {
    if (!comment.isEmpty()) {
      texts.putIfAbsent(key, comment.toString());
      comment.setLength(0);
    }
  }
}
