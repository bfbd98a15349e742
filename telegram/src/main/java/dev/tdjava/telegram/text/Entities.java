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
import java.util.Comparator;
import java.util.List;

/** The order that TDLib gives entities: the outer one comes first. */
final class Entities {

  static final Comparator<TextEntity> ORDER =
      Comparator.comparingInt(TextEntity::offset)
          .thenComparing(Comparator.comparingInt(TextEntity::length).reversed())
          .thenComparingInt(entity -> rank(entity.type()));

  private Entities() {}

  static FormattedText sorted(String text, List<TextEntity> entities) {
    return new FormattedText(text, entities.stream().sorted(ORDER).toList());
  }

  static boolean isQuote(TextEntityType type) {
    return type instanceof TextEntityTypeBlockQuote
        || type instanceof TextEntityTypeExpandableBlockQuote;
  }

  /** Of those that have the same place, the one with the smaller number is the outer one. */
  private static int rank(TextEntityType type) {
    if (isQuote(type)) {
      return 0;
    } else if (type instanceof TextEntityTypePreCode) {
      return 10;
    } else if (type instanceof TextEntityTypePre) {
      return 11;
    } else if (type instanceof TextEntityTypeCode) {
      return 20;
    } else if (Links.isLink(type)) {
      return 49;
    } else if (type instanceof TextEntityTypeBold) {
      return 90;
    } else if (type instanceof TextEntityTypeItalic) {
      return 91;
    } else if (type instanceof TextEntityTypeUnderline) {
      return 92;
    } else if (type instanceof TextEntityTypeStrikethrough) {
      return 93;
    } else if (type instanceof TextEntityTypeSpoiler) {
      return 94;
    } else if (type instanceof TextEntityTypeCustomEmoji) {
      return 99;
    }
    return 50;
  }
}
