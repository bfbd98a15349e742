package dev.tdjava.codegen.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comment before a line of an upstream schema.
 *
 * <p>Tags begin with {@code @}: {@code //@description …}, one for each field, several of them on a
 * line in older schemas; {@code //-} continues the line before.
 */
record DocComment(List<String> lines) {

  static final DocComment NONE = new DocComment(List.of());

  /** A field called "description" is told from the tag of that name by this. */
  private static final String FIELD_PREFIX = "param_";

  private static final Pattern TAG = Pattern.compile("(?:^|\\s)@(\\w+)");

  DocComment {
    lines = List.copyOf(lines);
  }

  /** This comment with one more line, without its {@code //}. */
  DocComment plus(String line) {
    List<String> more = new ArrayList<>(lines);
    if (line.startsWith("-") && !more.isEmpty()) {
      more.add(more.remove(more.size() - 1).strip() + " " + line.substring(1).strip());
    } else {
      more.add(line.strip());
    }
    return new DocComment(more);
  }

  /** The text about the whole, given the names of the fields that have texts of their own. */
  String description(Set<String> names) {
    return texts(names).getOrDefault("description", "");
  }

  /** The text of each field that has one; only known names are tags, so "@username" is text. */
  Map<String, String> fields(Set<String> names) {
    Map<String, String> texts = texts(names);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : names) {
      String text = texts.get(FIELD_PREFIX + name);
      if (text == null && !name.equals("description")) {
        text = texts.get(name);
      }
      if (text != null) {
        fields.put(name, text);
      }
    }
    return fields;
  }

  private Map<String, String> texts(Set<String> names) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher matcher = TAG.matcher(line);
      String tag = null;
      int start = 0;
      while (matcher.find()) {
        // The first thing on a line is a tag whatever its name; this also ends a description.
        if (matcher.start() == 0 || isTag(matcher.group(1), names)) {
          put(texts, tag, line.substring(start, matcher.start()));
          tag = matcher.group(1);
          start = matcher.end();
        }
      }
      put(texts, tag, line.substring(start));
    }
    return texts;
  }

  private static boolean isTag(String word, Set<String> names) {
    return word.equals("description")
        || names.contains(word)
        || (word.startsWith(FIELD_PREFIX) && names.contains(word.substring(FIELD_PREFIX.length())));
  }

  private static void put(Map<String, String> texts, @Nullable String tag, String text) {
    if (tag != null) {
      texts.putIfAbsent(tag, text.strip());
    }
  }
}
