package dev.tdjava.telegram.text;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityType;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes formatted text as Telegram's MarkdownV2. */
final class MarkdownWriter extends MarkupWriter {

  private static final String RESERVED = "\\_*[]()~`>#+-=|{}.!";
  private static final String RESERVED_IN_ADDRESSES = "\\)";

  /**
   * A line break of this kind at the beginning of a block would be taken for that of its first
   * line.
   */
  private static final String RESERVED_IN_CODE = "\\`\r";

  private final Set<Integer> quoteOffsets = new HashSet<>();

  /** The last one that was begun. */
  private @Nullable TextEntity quote;

  /** Where a mark of italic text ends in the output: no other underscore may follow. */
  private int italicMarkEnd = -1;

  MarkdownWriter(FormattedText formatted) {
    super(formatted);
  }

  static String escaped(String text) {
    return escaped(text, RESERVED);
  }

  private static String escaped(String text, String reserved) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      escape(out, text.charAt(i), reserved);
    }
    return out.toString();
  }

  private static void escape(StringBuilder out, char c, String reserved) {
    if (reserved.indexOf(c) >= 0) {
      out.append('\\');
    }
    out.append(c);
  }

  @Override
  List<TextEntity> expressible(List<TextEntity> sorted) {
    List<TextEntity> kept = new ArrayList<>();
    int quotedTo = 0;
    for (TextEntity entity : sorted) {
      if (Entities.isQuote(entity.type())) {
        int end = endOfLine(end(entity));
        if (end >= 0 && entity.offset() >= quotedTo && isLineStart(entity.offset())) {
          quotedTo = end;
          quoteOffsets.add(entity.offset());
          kept.add(new TextEntity(entity.offset(), end - entity.offset(), entity.type()));
        }
      } else if (!mark(entity.type()).isEmpty()) {
        kept.add(entity);
      }
    }
    kept.sort(Entities.ORDER); // some quotes have become longer
    return kept;
  }

  private boolean isLineStart(int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  /** Behind the line break that ends a quote, or -1 if it ends within a line. */
  private int endOfLine(int end) {
    if (end == text.length() || text.charAt(end - 1) == '\n') {
      return end;
    }
    return text.charAt(end) == '\n' ? end + 1 : -1;
  }

  @Override
  boolean isOutermost(TextEntity entity) {
    return Entities.isQuote(entity.type());
  }

  @Override
  boolean isInnermost(TextEntity entity) {
    return isCode(entity.type());
  }

  @Override
  boolean mayBeOpen(TextEntity entity, int at, List<TextEntity> around) {
    if (isOutermost(entity)) {
      return true;
    } else if (isEndOfQuote(at) || (isCode(entity.type()) && quoteOffsets.contains(at + 1))) {
      return false; // a quote begins and ends at a line break that is in nothing else
    }
    return around.stream().noneMatch(outer -> outer.type().equals(entity.type()))
        && super.mayBeOpen(entity, at, around);
  }

  private static boolean isCode(TextEntityType type) {
    return type instanceof TextEntityTypeCode
        || type instanceof TextEntityTypePre
        || type instanceof TextEntityTypePreCode;
  }

  private boolean isInQuote(int at) {
    return quote != null && at < end(quote);
  }

  /**
   * Whether the line break at {@code at} ends a quote; at the end of the text there need be none.
   */
  private boolean isEndOfQuote(int at) {
    return quote != null && at == end(quote) - 1 && at != text.length() - 1;
  }

  @Override
  void begin(TextEntity entity) {
    if (isOutermost(entity)) {
      if (quote != null && end(quote) == entity.offset()) {
        out.append("**"); // nothing, in bold: it would be another line of the quote before
      }
      quote = entity;
    }
    mark(mark(entity.type()));
    if (entity.type() instanceof TextEntityTypePreCode code) {
      out.append(language(code));
    }
    if (entity.type() instanceof TextEntityTypePre
        || entity.type() instanceof TextEntityTypePreCode) {
      out.append('\n');
    }
  }

  @Override
  void close(TextEntity entity) {
    TextEntityType type = entity.type();
    String address = addressOf(type);
    if (isOutermost(entity)) {
      if (end(entity) == text.length()) {
        endQuote(type);
      }
    } else if (address != null) {
      out.append("](").append(escaped(address, RESERVED_IN_ADDRESSES)).append(')');
    } else {
      mark(mark(type));
    }
  }

  private void endQuote(TextEntityType type) {
    if (type instanceof TextEntityTypeExpandableBlockQuote) {
      out.append("||");
    }
  }

  @Override
  void character(int at) {
    char c = text.charAt(at);
    if (quote != null && isEndOfQuote(at)) {
      endQuote(quote.type());
    }
    if (isInside(MarkdownWriter::isCode)) {
      escape(out, c, RESERVED_IN_CODE);
    } else {
      escape(out, c, RESERVED);
      if (c == '\n' && isInQuote(at) && !isEndOfQuote(at)) {
        out.append('>');
      }
    }
  }

  private void mark(String mark) {
    if (mark.startsWith("_") && italicMarkEnd == out.length()) {
      boolean bold = isInside(TextEntityTypeBold.class::isInstance);
      out.append(bold ? "[]" : "**"); // an empty link or nothing in bold, which leave no trace
    }
    out.append(mark);
    if (mark.equals("_")) {
      italicMarkEnd = out.length();
    }
  }

  /** What begins a type, and ends it too if it is no link; an empty text if there is nothing. */
  private static String mark(TextEntityType type) {
    if (type instanceof TextEntityTypeBold) {
      return "*";
    } else if (type instanceof TextEntityTypeItalic) {
      return "_";
    } else if (type instanceof TextEntityTypeUnderline) {
      return "__";
    } else if (type instanceof TextEntityTypeStrikethrough) {
      return "~";
    } else if (type instanceof TextEntityTypeSpoiler) {
      return "||";
    } else if (type instanceof TextEntityTypeCode) {
      return "`";
    } else if (isCode(type)) {
      return "```";
    } else if (Entities.isQuote(type)) {
      return ">";
    } else if (addressOf(type) != null) {
      return type instanceof TextEntityTypeCustomEmoji ? "![" : "[";
    }
    return "";
  }

  private static @Nullable String addressOf(TextEntityType type) {
    if (type instanceof TextEntityTypeCustomEmoji emoji) {
      return emoji.customEmojiId() == 0 ? null : "tg://emoji?id=" + emoji.customEmojiId();
    }
    return Links.addressOf(type);
  }

  /** The language of a block, or nothing if it could not be told from the code. */
  private static String language(TextEntityTypePreCode code) {
    String language = code.language();
    boolean one = language.chars().noneMatch(c -> c == '`' || Ascii.isSpace((char) c));
    return one ? language : "";
  }
}
