package dev.tdjava.telegram.text;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a parser has read so far: the text without the markup, and its entities. */
final class Markup {

  private final StringBuilder text = new StringBuilder();
  private final List<TextEntity> entities = new ArrayList<>();

  void append(char c) {
    text.append(c);
  }

  void append(int codePoint) {
    text.appendCodePoint(codePoint);
  }

  int length() {
    return text.length();
  }

  boolean endsWith(char c) {
    return text.length() > 0 && text.charAt(text.length() - 1) == c;
  }

  String textFrom(int offset) {
    return text.substring(offset);
  }

  /** Adds an entity that ends here, unless it is empty. */
  void add(int offset, TextEntityType type) {
    if (offset < text.length()) {
      entities.add(new TextEntity(offset, text.length() - offset, type));
    }
  }

  /** The last one, if it begins at {@code offset}, ends here and is of that type. */
  <T extends TextEntityType> @Nullable T last(int offset, Class<T> type) {
    if (entities.isEmpty()) {
      return null;
    }
    TextEntity last = entities.get(entities.size() - 1);
    boolean same = last.offset() == offset && offset + last.length() == text.length();
    return same && type.isInstance(last.type()) ? type.cast(last.type()) : null;
  }

  void removeLast() {
    entities.remove(entities.size() - 1);
  }

  FormattedText toFormattedText() {
    return Entities.sorted(text.toString(), entities);
  }
}
