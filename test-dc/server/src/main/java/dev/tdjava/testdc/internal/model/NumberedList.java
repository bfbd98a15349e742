package dev.tdjava.testdc.internal.model;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What has a number, in the order of the numbers. To find a place takes steps that grow with the
 * logarithm of its size, so that a page costs what is on it.
 */
public class NumberedList<T> {

  private static final int FIRST_CAPACITY = 8;

  private int[] numbers = {};
  private Object[] values = {};
  private int size;
  private long visited;

  public final int size() {
    return size;
  }

  public final boolean isEmpty() {
    return size == 0;
  }

  /** How many values were looked at so far, for tests of what it costs. */
  public final long visited() {
    return visited;
  }

  /** Puts a value in its place, unless there is one of that number. */
  public final void add(int number, T value) {
    int index = countUpTo(number - 1);
    if (index < size && numbers[index] == number) {
      return;
    }
    if (size == numbers.length) {
      int capacity = Math.max(FIRST_CAPACITY, size * 2);
      numbers = Arrays.copyOf(numbers, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    System.arraycopy(numbers, index, numbers, index + 1, size - index);
    System.arraycopy(values, index, values, index + 1, size - index);
    numbers[index] = number;
    values[index] = value;
    size++;
  }

  public final void remove(int number) {
    int index = countUpTo(number) - 1;
    if (index >= 0 && numbers[index] == number) {
      System.arraycopy(numbers, index + 1, numbers, index, size - index - 1);
      System.arraycopy(values, index + 1, values, index, size - index - 1);
      size--;
      values[size] = null;
    }
  }

  public final void clear() {
    Arrays.fill(values, 0, size, null);
    size = 0;
  }

  /** How many have that number or a lower one. */
  public final int countUpTo(int number) {
    int found = Arrays.binarySearch(numbers, 0, size, number);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** How many have a higher number. */
  public final int countAfter(int number) {
    return size - countUpTo(number);
  }

  /** The highest number, or 0 if there is none. */
  public final int lastNumber() {
    return size == 0 ? 0 : numbers[size - 1];
  }

  /** The highest number that is not above that one, or 0. */
  public final int lastNumberUpTo(int number) {
    int count = countUpTo(number);
    return count == 0 ? 0 : numbers[count - 1];
  }

  /** The value with the highest number, or null. */
  public final @Nullable T last() {
    return size == 0 ? null : get(size - 1);
  }

  @SuppressWarnings("unchecked") // only add puts it there
  final T get(int index) {
    visited++;
    return (T) values[index];
  }

  /** A view of all, the lowest number first; whoever changes the list makes a copy before. */
  public final List<T> lowestFirst() {
    return new View(false);
  }

  /** The same with the highest number first. */
  public final List<T> highestFirst() {
    return new View(true);
  }

  private final class View extends AbstractList<T> {

    private final boolean backwards;

    View(boolean backwards) {
      this.backwards = backwards;
    }

    @Override
    public T get(int index) {
      return NumberedList.this.get(backwards ? size - 1 - index : index);
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** Adds those of another list that are wanted; all of these are looked at. */
  final void addMatching(NumberedList<T> among, Predicate<? super T> wanted) {
    for (int i = 0; i < among.size; i++) {
      T value = among.get(i);
      if (wanted.test(value)) {
        add(among.numbers[i], value);
      }
    }
  }

  /** Those with numbers above the first and not above the second, the lowest first. */
  public final List<T> between(int after, int upTo) {
    int from = countUpTo(after);
    int to = Math.max(from, countUpTo(upTo));
    return List.copyOf(lowestFirst().subList(from, to));
  }

  /** A part of a list that begins that far from its start, shorter where the list ends. */
  public static <E> List<E> part(List<E> list, int from, int limit) {
    int first = Math.max(0, Math.min(from, list.size()));
    int last = (int) Math.min(list.size(), (long) first + Math.max(0, limit));
    return List.copyOf(list.subList(first, last));
  }

  /** How many values a list begins with for which that holds; behind these it holds for none. */
  public static <E> int leading(List<E> list, Predicate<? super E> holds) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(list.get(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
