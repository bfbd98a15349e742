package dev.tdjava.api.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of record components; a {@code field} is named as in {@code "SendMessage.topicId"}. */
public final class Values {

  private Values() {}

  /** {@code value}, which must not be null. */
  public static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw new NullPointerException(
          field + " must not be null: TDLib's schema asks for a value here");
    }
    return value;
  }

  /** An unmodifiable list with the content of {@code value}; neither it nor an element is null. */
  public static <T> List<T> list(@Nullable List<T> value, String field) {
    List<T> list = listOfNullable(value, field);
    if (list instanceof ImmutableList<?> checked) {
      int at = checked.indexOfNull();
      if (at >= 0) {
        throw new NullPointerException(
            field + "[" + at + "] must not be null: TDLib's schema asks for a value here");
      }
    }
    return list;
  }

  /** An unmodifiable list with the content of {@code value}, whose elements may be null. */
  public static <T extends @Nullable Object> List<T> listOfNullable(
      @Nullable List<T> value, String field) {
    List<T> list = value;
    if (list == null) {
      throw new NullPointerException(
          field + " must not be null: pass List.of() where there is nothing");
    }
    if (list.isEmpty()) {
      return List.of();
    }
    return list instanceof ImmutableList ? list : ImmutableList.owning(list.toArray());
  }

  /** As {@link #list}, but of lists, which become unmodifiable too. */
  public static <T> List<List<T>> listOfLists(@Nullable List<List<T>> value, String field) {
    return ImmutableList.owning(
        list(value, field).stream().map(inner -> list(inner, field)).toArray());
  }
}
