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
import org.jspecify.annotations.Nullable;

/** Reads Telegram's MarkdownV2 as TDLib's {@code parseTextEntities} does, which a test compares. */
final class MarkdownParser {

  private static final String RESERVED = "_*[]()~`>#+-=|{}.!\n";
  private static final String FENCE = "```";

  private final String markup;
  private final Markup out = new Markup();
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;
  private boolean inQuote;
  private boolean lineStart = true;

  private MarkdownParser(String markup) {
    this.markup = markup;
  }

  static FormattedText parse(String markup) {
    return new MarkdownParser(markup).parse();
  }

  private FormattedText parse() {
    while (at < markup.length()) {
      char c = markup.charAt(at);
      if (isEscape(at)) {
        literal(markup.charAt(at + 1), markup.charAt(at + 1) == '\n');
        at += 2;
      } else if (!isReserved(c)) {
        literal(c, false); // in code a line break is one of these
        at++;
      } else if (c == '\n' && endsQuote()) {
        closeQuote();
      } else if (top() != null && closes(top().mark, c)) {
        close(open.pop());
      } else {
        begin(c);
      }
    }
    closeQuoteAtEnd();
    if (top() != null) {
      throw notClosed(top());
    }
    return out.toFormattedText();
  }

  private void literal(char c, boolean lineBreak) {
    out.append(c);
    if (c != '\r') {
      lineStart = lineBreak;
    }
  }

  private boolean isEscape(int index) {
    char next = Ascii.at(markup, index + 1);
    return markup.charAt(index) == '\\' && next > 0 && next <= 126;
  }

  private boolean isReserved(char c) {
    Open top = top();
    return (top != null && top.mark.isCode() ? "`" : RESERVED).indexOf(c) >= 0;
  }

  private @Nullable Open top() {
    return open.peek();
  }

  private boolean closes(Mark mark, char c) {
    return switch (mark) {
      case QUOTE -> false;
      case ITALIC -> c == '_' && Ascii.at(markup, at + 1) != '_';
      default -> markup.startsWith(mark.end, at);
    };
  }

  private void begin(char c) {
    switch (c) {
      case '_' -> push(markup.startsWith("__", at) ? Mark.UNDERLINE : Mark.ITALIC);
      case '*' -> push(Mark.BOLD);
      case '~' -> push(Mark.STRIKETHROUGH);
      case '[' -> push(Mark.LINK);
      case '`' -> beginCode();
      case '|' -> pushIf(Mark.SPOILER);
      case '!' -> pushIf(Mark.CUSTOM_EMOJI);
      case '>' -> beginQuote();
      case '\n' -> {
        literal(c, true);
        at++;
      }
      default -> throw reserved();
    }
  }

  private void pushIf(Mark mark) {
    if (!markup.startsWith(mark.begin, at)) {
      throw reserved();
    }
    push(mark);
  }

  private void push(Mark mark) {
    open.push(new Open(mark, "", at, out.length()));
    at += mark.begin.length();
  }

  private void beginCode() {
    if (!markup.startsWith(FENCE, at)) {
      push(Mark.CODE);
      return;
    }
    int begin = at;
    at += FENCE.length();
    int end = at;
    while (!Ascii.isSpace(Ascii.at(markup, end)) && markup.charAt(end) != '`') {
      end++;
    }
    String language = "";
    if (end < markup.length() && markup.charAt(end) != '`') {
      language = markup.substring(at, end);
      at = end;
    }
    skipLineBreak();
    open.push(new Open(Mark.PRE, language, begin, out.length()));
  }

  /** One line break, which may be of two characters. */
  private void skipLineBreak() {
    char first = Ascii.at(markup, at);
    char second = Ascii.at(markup, at + 1);
    if (first == '\n' || first == '\r') {
      at += (second == '\n' || second == '\r') && first != second ? 2 : 1;
    }
  }

  private void beginQuote() {
    if (!lineStart) {
      throw reserved();
    }
    if (inQuote) {
      at++; // another line of it
    } else {
      inQuote = true;
      push(Mark.QUOTE);
    }
  }

  private boolean endsQuote() {
    return inQuote && Ascii.at(markup, at + 1) != '>';
  }

  /** At the last line break of a quote, which belongs to it. */
  private void closeQuote() {
    boolean expandable = dropExpandableMark();
    Open quote = open.pop();
    if (quote.mark != Mark.QUOTE) {
      throw notClosed(quote);
    }
    out.append('\n');
    lineStart = true;
    inQuote = false;
    at++;
    out.add(quote.offset, quoteType(expandable));
  }

  private void closeQuoteAtEnd() {
    if (inQuote) {
      boolean expandable = dropExpandableMark();
      if (open.element().mark == Mark.QUOTE) {
        out.add(open.pop().offset, quoteType(expandable));
      }
    }
  }

  /** What looked like the begin of a spoiler, at the very end of a quote. */
  private boolean dropExpandableMark() {
    Open top = open.element();
    int end = at < markup.length() && out.endsWith('\r') ? at - 1 : at;
    boolean isMark = top.mark == Mark.SPOILER && (top.begin == at - 2 || top.begin == end - 2);
    if (isMark) {
      open.pop();
    }
    return isMark;
  }

  private static TextEntityType quoteType(boolean expandable) {
    return expandable ? new TextEntityTypeExpandableBlockQuote() : new TextEntityTypeBlockQuote();
  }

  private void close(Open closed) {
    at += closed.mark.end.length();
    TextEntityType type =
        switch (closed.mark) {
          case BOLD -> new TextEntityTypeBold();
          case ITALIC -> new TextEntityTypeItalic();
          case UNDERLINE -> new TextEntityTypeUnderline();
          case STRIKETHROUGH -> new TextEntityTypeStrikethrough();
          case SPOILER -> new TextEntityTypeSpoiler();
          case CODE -> new TextEntityTypeCode();
          case PRE ->
              closed.language.isEmpty()
                  ? new TextEntityTypePre()
                  : new TextEntityTypePreCode(closed.language);
          case LINK ->
              Links.typeOf(Ascii.at(markup, at) == '(' ? address() : out.textFrom(closed.offset));
          case CUSTOM_EMOJI -> customEmoji();
          case QUOTE -> throw new IllegalStateException("a quote ends with its line");
        };
    if (type != null) {
      out.add(closed.offset, type);
    }
  }

  private TextEntityType customEmoji() {
    int begin = at;
    long id = Ascii.at(markup, at) == '(' ? Links.emojiId(address()) : 0;
    if (id == 0) {
      throw error(
          begin,
          "a custom emoji has no valid id",
          "\"![👍](tg://emoji?id=123)\", or \"\\!\" for the character itself");
    }
    return new TextEntityTypeCustomEmoji(id);
  }

  /** What stands in parentheses here. */
  private String address() {
    int begin = at;
    StringBuilder address = new StringBuilder();
    for (at++; at < markup.length(); at++) {
      if (isEscape(at)) {
        at++;
      } else if (markup.charAt(at) == ')') {
        at++;
        return address.toString();
      }
      address.append(markup.charAt(at));
    }
    throw error(begin, "the address of a link does not end", "\")\" behind it");
  }

  private MarkupException reserved() {
    char c = markup.charAt(at);
    return error(
        at,
        "the character '" + c + "' is part of the markup",
        "\"\\" + c + "\" for the character itself, as Text.escapeMarkdown does");
  }

  private MarkupException notClosed(Open open) {
    return error(
        open.begin,
        "what begins with \""
            + open.mark.begin
            + "\" does not end"
            + (inQuote ? " in its quote" : ""),
        "\"" + open.mark.end + "\" at its end, or a backslash before it for the character itself");
  }

  private MarkupException error(int offset, String what, String cure) {
    return new MarkupException(
        "Markdown, at offset " + offset + ": " + what + "; write " + cure, offset);
  }

  /** A kind of entity by what begins and ends it. */
  private enum Mark {
    BOLD("*", "*"),
    ITALIC("_", "_"),
    UNDERLINE("__", "__"),
    STRIKETHROUGH("~", "~"),
    SPOILER("||", "||"),
    CODE("`", "`"),
    PRE(FENCE, FENCE),
    LINK("[", "]"),
    CUSTOM_EMOJI("![", "]"),
    QUOTE(">", "");

    final String begin;
    final String end;

    Mark(String begin, String end) {
      this.begin = begin;
      this.end = end;
    }

    boolean isCode() {
      return this == CODE || this == PRE;
    }
  }

  /**
   * An entity whose end was not read yet.
   *
   * @param begin where it begins in the markup
   * @param offset where it begins in the text
   */
  private record Open(Mark mark, String language, int begin, int offset) {}
}
