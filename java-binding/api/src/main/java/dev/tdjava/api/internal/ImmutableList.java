package dev.tdjava.api.internal;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list that nobody can change and that, unlike {@link List#of()}, may hold null and takes over an
 * array without copying it: decoding allocates one array a list.
 */
public final class ImmutableList<E extends @Nullable Object> extends AbstractList<E>
    implements RandomAccess {

  private final @Nullable Object[] elements;

  private ImmutableList(@Nullable Object[] elements) {
    this.elements = elements;
  }

  /** The list of {@code elements}, an array that its giver must not touch again. */
  public static <E extends @Nullable Object> List<E> owning(@Nullable Object[] elements) {
    return elements.length == 0 ? List.of() : new ImmutableList<E>(elements);
  }

  @Override
  @SuppressWarnings("unchecked") // whoever gave the array promised its type
  public E get(int index) {
    return (E) elements[index];
  }

  @Override
  public int size() {
    return elements.length;
  }

  /** Where the first null stands, or -1. */
  int indexOfNull() {
    for (int i = 0; i < elements.length; i++) {
      if (elements[i] == null) {
        return i;
      }
    }
    return -1;
  }
}
