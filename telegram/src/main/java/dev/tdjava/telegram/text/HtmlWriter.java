package dev.tdjava.telegram.text;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.TextEntity;
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
import java.util.List;

/** Writes formatted text as Telegram's HTML. */
final class HtmlWriter extends MarkupWriter {

  HtmlWriter(FormattedText formatted) {
    super(formatted);
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      escape(out, text.charAt(i));
    }
    return out.toString();
  }

  private static void escape(StringBuilder out, char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.append(c);
    }
  }

  @Override
  List<TextEntity> expressible(List<TextEntity> sorted) {
    return sorted.stream().filter(entity -> !tag(entity.type()).isEmpty()).toList();
  }

  @Override
  boolean isOutermost(TextEntity entity) {
    return false;
  }

  @Override
  boolean isInnermost(TextEntity entity) {
    return false;
  }

  @Override
  void begin(TextEntity entity) {
    TextEntityType type = entity.type();
    out.append('<').append(tag(type)).append(attributes(type)).append('>');
    if (type instanceof TextEntityTypePreCode code && hasLanguage(code)) {
      out.append("<code class=\"language-").append(escaped(code.language())).append("\">");
    }
  }

  @Override
  void close(TextEntity entity) {
    TextEntityType type = entity.type();
    if (type instanceof TextEntityTypePreCode code && hasLanguage(code)) {
      out.append("</code>");
    }
    out.append("</").append(tag(type)).append('>');
  }

  @Override
  void character(int at) {
    escape(out, text.charAt(at));
  }

  /** A name with the character that ends a text for TDLib would end the tag. */
  private static boolean hasLanguage(TextEntityTypePreCode code) {
    return !code.language().isEmpty() && code.language().indexOf(Ascii.END) < 0;
  }

  /** The tag of a type, or an empty text if there is none. */
  private static String tag(TextEntityType type) {
    if (type instanceof TextEntityTypeBold) {
      return "b";
    } else if (type instanceof TextEntityTypeItalic) {
      return "i";
    } else if (type instanceof TextEntityTypeUnderline) {
      return "u";
    } else if (type instanceof TextEntityTypeStrikethrough) {
      return "s";
    } else if (type instanceof TextEntityTypeSpoiler) {
      return "tg-spoiler";
    } else if (type instanceof TextEntityTypeCode) {
      return "code";
    } else if (type instanceof TextEntityTypePre || type instanceof TextEntityTypePreCode) {
      return "pre";
    } else if (type instanceof TextEntityTypeBlockQuote
        || type instanceof TextEntityTypeExpandableBlockQuote) {
      return "blockquote";
    } else if (type instanceof TextEntityTypeCustomEmoji emoji) {
      return emoji.customEmojiId() == 0 ? "" : "tg-emoji";
    }
    return Links.addressOf(type) == null ? "" : "a";
  }

  private static String attributes(TextEntityType type) {
    if (type instanceof TextEntityTypeExpandableBlockQuote) {
      return " expandable";
    } else if (type instanceof TextEntityTypeCustomEmoji emoji) {
      return " emoji-id=\"" + emoji.customEmojiId() + "\"";
    }
    String address = Links.addressOf(type);
    return address == null ? "" : " href=\"" + escaped(address) + "\"";
  }
}
