package dev.tdjava.testdc.internal.tl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of the schema: a constructor or a function. */
record Combinator(String name, int id, List<Field> fields, TlType result) {

  private static final Pattern LINE =
      Pattern.compile("([\\w.]+)#([0-9a-f]{1,8})((?: \\w+:[^ ]+)*) = ([^ ;]+);");
  private static final Pattern CONDITION = Pattern.compile("(\\w+)\\.(\\d+)\\?(.+)");

  /**
   * A field.
   *
   * @param flags the name of the word that has its bit, or empty where it is always there
   * @param bit 0 to 31, or -1
   */
  record Field(String name, TlType type, String flags, int bit) {

    static Field parse(String text) {
      int colon = text.indexOf(':');
      String type = text.substring(colon + 1);
      Matcher condition = CONDITION.matcher(type);
      return condition.matches()
          ? new Field(
              text.substring(0, colon),
              TlType.parse(condition.group(3)),
              condition.group(1),
              Integer.parseInt(condition.group(2)))
          : new Field(text.substring(0, colon), TlType.parse(type), "", -1);
    }

    boolean isOptional() {
      return bit >= 0;
    }
  }

  static Combinator parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      String start = line.length() > 100 ? line.substring(0, 100) + "…" : line;
      throw new IllegalArgumentException("This is no line of a TL schema: " + start);
    }
    return new Combinator(
        matcher.group(1),
        Integer.parseUnsignedInt(matcher.group(2), 16),
        Stream.of(matcher.group(3).split(" "))
            .filter(field -> !field.isEmpty())
            .map(Field::parse)
            .toList(),
        TlType.parse(matcher.group(4)));
  }
}
