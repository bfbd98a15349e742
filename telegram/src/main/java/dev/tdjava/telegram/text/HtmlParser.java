package dev.tdjava.telegram.text;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.TextEntityType;
import dev.tdjava.api.TextEntityTypeBlockQuote;
import dev.tdjava.api.TextEntityTypeBold;
import dev.tdjava.api.TextEntityTypeCode;
import dev.tdjava.api.TextEntityTypeCustomEmoji;
import dev.tdjava.api.TextEntityTypeExpandableBlockQuote;
import dev.tdjava.api.TextEntityTypeItalic;
import dev.tdjava.api.TextEntityTypePre;
import dev.tdjava.api.TextEntityTypePreCode;
import dev.tdjava.api.TextEntityTypeSpoiler;
import dev.tdjava.api.TextEntityTypeStrikethrough;
import dev.tdjava.api.TextEntityTypeUnderline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads Telegram's HTML as TDLib's {@code parseTextEntities} does, which a test compares. */
final class HtmlParser {

  private static final Set<String> TAGS =
      Set.of(
          "a",
          "b",
          "strong",
          "i",
          "em",
          "s",
          "strike",
          "del",
          "u",
          "ins",
          "tg-spoiler",
          "tg-emoji",
          "span",
          "pre",
          "code",
          "blockquote");

  private final String markup;
  private final Markup out = new Markup();
  private final Deque<Open> open = new ArrayDeque<>();
  private final HtmlReference reference;
  private int at;

  /** The language of the code that was added last: within pre it becomes the block's. */
  private String codeLanguage = "";

  private HtmlParser(String markup) {
    this.markup = markup;
    this.reference = new HtmlReference(markup);
  }

  static FormattedText parse(String markup) {
    return new HtmlParser(markup).parse();
  }

  private FormattedText parse() {
    while (at < markup.length()) {
      char c = markup.charAt(at);
      if (c == '&' && reference.read(at)) {
        at = reference.end();
        out.append(reference.codePoint());
      } else if (c != '<') {
        at++;
        out.append(c);
      } else if (Ascii.at(markup, at + 1) == '/') {
        endTag();
      } else {
        startTag();
      }
    }
    Open unclosed = open.peek();
    if (unclosed != null) {
      throw error(
          unclosed.begin,
          "<" + unclosed.tag + "> does not end",
          "</" + unclosed.tag + "> at its end");
    }
    return out.toFormattedText();
  }

  private char here() {
    return Ascii.at(markup, at);
  }

  private void startTag() {
    int begin = at++;
    String tag = name(begin);
    if (!TAGS.contains(tag)) {
      throw error(
          begin,
          "there is no tag <" + tag + "> in texts of Telegram",
          "\"&lt;\" for the character itself, as Text.escapeHtml does");
    }
    String argument = "";
    while (here() != '>') {
      skipSpaces();
      if (here() == '>') {
        break;
      }
      String attribute = attributeName(begin, tag);
      String value = attributeValue(begin);
      argument = Objects.requireNonNullElse(argument(tag, attribute, value), argument);
    }
    if (tag.equals("span") && !argument.equals("spoiler")) {
      throw error(begin, "only <span class=\"tg-spoiler\"> is known", "that, or <tg-spoiler>");
    }
    at++;
    open.push(new Open(tag, argument, begin, out.length()));
  }

  /** The name of a tag, in small letters; behind it is a space or the tag's end. */
  private String name(int begin) {
    int from = at;
    while (!Ascii.isSpace(here()) && here() != '>') {
      at++;
    }
    if (here() == Ascii.END) {
      throw unclosedTag(begin);
    }
    return Ascii.lowerCase(markup.substring(from, at));
  }

  private void skipSpaces() {
    while (Ascii.isSpace(here()) && here() != Ascii.END) {
      at++;
    }
  }

  private String attributeName(int begin, String tag) {
    int from = at;
    while (!Ascii.isSpace(here()) && "=>/\"'".indexOf(here()) < 0) {
      at++;
    }
    if (at == from) {
      throw error(
          begin, "an attribute of <" + tag + "> has no name", "<" + tag + "> or name=\"value\"");
    }
    return markup.substring(from, at);
  }

  /** The value of an attribute, or null if it has none. */
  private @Nullable String attributeValue(int begin) {
    skipSpaces();
    if (here() != '=') {
      if (here() == Ascii.END) {
        throw unclosedTag(begin);
      }
      return null;
    }
    at++;
    skipSpaces();
    char first = here();
    String value = first == '"' || first == '\'' ? quoted(first) : token();
    if (here() == Ascii.END) {
      throw unclosedTag(begin);
    }
    return value;
  }

  private String quoted(char end) {
    StringBuilder value = new StringBuilder();
    at++;
    while (here() != end && here() != Ascii.END) {
      if (here() == '&' && reference.read(at)) {
        at = reference.end();
        value.appendCodePoint(reference.codePoint());
      } else {
        value.append(markup.charAt(at++));
      }
    }
    if (here() == end) {
      at++;
    }
    return value.toString();
  }

  private String token() {
    int from = at;
    while (Ascii.isLetterOrDigit(here()) || here() == '.' || here() == '-') {
      at++;
    }
    if (!Ascii.isSpace(here()) && here() != '>') {
      throw error(from, "the value of an attribute has other characters", "it in quotation marks");
    }
    return Ascii.lowerCase(markup.substring(from, at));
  }

  /** What an attribute means, or null if it means nothing. */
  private static @Nullable String argument(String tag, String attribute, @Nullable String value) {
    if (tag.equals("blockquote") && attribute.equals("expandable")) {
      return attribute;
    } else if (value == null) {
      return null;
    }
    return switch (tag + " " + attribute) {
      case "a href", "tg-emoji emoji-id" -> value;
      case "code class" -> value.startsWith("language-") ? value.substring(9) : null;
      case "span class" -> value.startsWith("tg-") ? value.substring(3) : null;
      default -> null;
    };
  }

  private void endTag() {
    int begin = at;
    if (open.isEmpty()) {
      throw error(begin, "an end tag without a start tag", "\"&lt;\" for the character itself");
    }
    at += 2;
    String tag = name(begin);
    skipSpaces();
    if (here() != '>') {
      throw unclosedTag(begin);
    }
    at++;
    Open closed = open.pop();
    if (!tag.isEmpty() && !tag.equals(closed.tag)) {
      throw error(
          begin,
          "</" + tag + "> ends what <" + closed.tag + "> began",
          "</" + closed.tag + "> first");
    }
    if (out.length() > closed.offset) {
      add(closed);
    }
  }

  private void add(Open closed) {
    TextEntityType type =
        switch (closed.tag) {
          case "b", "strong" -> new TextEntityTypeBold();
          case "i", "em" -> new TextEntityTypeItalic();
          case "u", "ins" -> new TextEntityTypeUnderline();
          case "s", "strike", "del" -> new TextEntityTypeStrikethrough();
          case "tg-spoiler", "span" -> new TextEntityTypeSpoiler();
          case "tg-emoji" -> customEmoji(closed);
          case "a" ->
              Links.typeOf(
                  closed.argument.isEmpty() ? out.textFrom(closed.offset) : closed.argument);
          case "pre" -> pre(closed);
          case "code" -> code(closed);
          default ->
              closed.argument.isEmpty()
                  ? new TextEntityTypeBlockQuote()
                  : new TextEntityTypeExpandableBlockQuote();
        };
    if (type != null) {
      out.add(closed.offset, type);
    }
  }

  private static TextEntityType customEmoji(Open closed) {
    long id = Links.number(closed.argument);
    if (id == 0) {
      throw error(
          closed.begin,
          "a custom emoji has no valid id",
          "<tg-emoji emoji-id=\"123\">👍</tg-emoji>");
    }
    return new TextEntityTypeCustomEmoji(id);
  }

  private TextEntityType pre(Open closed) {
    if (out.last(closed.offset, TextEntityTypeCode.class) == null || codeLanguage.isEmpty()) {
      return new TextEntityTypePre();
    }
    out.removeLast();
    return new TextEntityTypePreCode(codeLanguage);
  }

  private TextEntityType code(Open closed) {
    codeLanguage = closed.argument;
    if (out.last(closed.offset, TextEntityTypePre.class) == null || codeLanguage.isEmpty()) {
      return new TextEntityTypeCode();
    }
    out.removeLast();
    return new TextEntityTypePreCode(codeLanguage);
  }

  private static MarkupException unclosedTag(int begin) {
    return error(
        begin, "a tag does not end", "\">\" at its end, or \"&lt;\" for the character itself");
  }

  private static MarkupException error(int offset, String what, String cure) {
    return new MarkupException(
        "HTML, at offset " + offset + ": " + what + "; write " + cure, offset);
  }

  /**
   * A tag whose end tag was not read yet.
   *
   * @param argument what its attributes say
   * @param begin where it begins in the markup
   * @param offset where its content begins in the text
   */
  private record Open(String tag, String argument, int begin, int offset) {}
}
