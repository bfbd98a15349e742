package dev.tdjava.telegram.text;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Writes text with its entities as a tree; where two of them overlap, one is divided. */
abstract class MarkupWriter {

  final StringBuilder out = new StringBuilder();
  final String text;
  private final Comparator<TextEntity> outerFirst =
      Comparator.comparing(this::isOutermost)
          .thenComparingInt(MarkupWriter::end)
          .reversed()
          .thenComparing(this::isInnermost)
          .thenComparing(Entities.ORDER);
  private final List<TextEntity> entities;
  private final List<TextEntity> open = new ArrayList<>();

  /** What has begun, and is not open where we are. */
  private final List<TextEntity> waiting = new ArrayList<>();

  MarkupWriter(FormattedText formatted) {
    text = formatted.text();
    entities =
        formatted.entities().stream()
            .filter(entity -> isIn(text, entity))
            .sorted(Entities.ORDER)
            .toList();
  }

  /** Of the valid ones in TDLib's order, those that this markup has, as it has them. */
  abstract List<TextEntity> expressible(List<TextEntity> sorted);

  /** Whether nothing may be around it. */
  abstract boolean isOutermost(TextEntity entity);

  /** Whether nothing may be within. */
  abstract boolean isInnermost(TextEntity entity);

  /** Whether it may be open at {@code at}, within {@code around}. */
  boolean mayBeOpen(TextEntity entity, int at, List<TextEntity> around) {
    for (TextEntity outer : around) {
      boolean linkInLink = Links.isLink(entity.type()) && Links.isLink(outer.type());
      if (linkInLink || isInnermost(outer)) {
        return false;
      }
    }
    return true;
  }

  abstract void begin(TextEntity entity);

  abstract void close(TextEntity entity);

  abstract void character(int at);

  static int end(TextEntity entity) {
    return entity.offset() + entity.length();
  }

  final boolean isInside(Predicate<TextEntityType> types) {
    return open.stream().anyMatch(entity -> types.test(entity.type()));
  }

  final String write() {
    List<TextEntity> coming = expressible(entities);
    int next = 0;
    for (int at = 0; at < text.length(); at++) {
      int position = at;
      closeFirst(firstToClose(at));
      while (next < coming.size() && coming.get(next).offset() == at) {
        waiting.add(coming.get(next++));
      }
      if (!open.isEmpty() && waiting.stream().anyMatch(this::isOutermost)) {
        closeFirst(0);
      }
      if (!waiting.isEmpty()) {
        waiting.removeIf(entity -> end(entity) <= position);
        waiting.sort(outerFirst);
        waiting.removeIf(entity -> open(entity, position));
      }
      character(at);
    }
    closeFirst(0);
    return out.toString();
  }

  private static boolean isIn(String text, TextEntity entity) {
    return entity.offset() >= 0
        && entity.length() > 0
        && entity.length() <= text.length() - entity.offset();
  }

  private int firstToClose(int at) {
    for (int i = 0; i < open.size(); i++) {
      TextEntity entity = open.get(i);
      if (end(entity) <= at || !mayBeOpen(entity, at, open.subList(0, i))) {
        return i;
      }
    }
    return open.size();
  }

  /** Closes those from {@code first} on, from within; those that are not over will open again. */
  private void closeFirst(int first) {
    while (open.size() > first) {
      TextEntity entity = open.remove(open.size() - 1);
      close(entity);
      waiting.add(entity);
    }
  }

  private boolean open(TextEntity entity, int at) {
    if (!mayBeOpen(entity, at, open)) {
      return false;
    }
    begin(entity);
    open.add(entity);
    return true;
  }
}
