package dev.tdjava.testdc.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was put in, to be found by its key, and by its place in the order in which it came. */
public final class Sequence<K, V> {

  public record Entry<K, V>(K key, V value) {}

  private final Map<K, Integer> numbers = new HashMap<>();
  private final NumberedList<Entry<K, V>> entries = new NumberedList<>();

  public int size() {
    return entries.size();
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public boolean contains(K key) {
    return numbers.containsKey(key);
  }

  public @Nullable V get(K key) {
    Integer number = numbers.get(key);
    return number == null ? null : entries.between(number - 1, number).get(0).value();
  }

  /** Puts it at the end, also if the key was somewhere before. */
  public void put(K key, V value) {
    remove(key);
    int number = entries.lastNumber() + 1;
    numbers.put(key, number);
    entries.add(number, new Entry<>(key, value));
  }

  /** Takes it out, and says whether it was there. */
  public boolean remove(K key) {
    Integer number = numbers.remove(key);
    if (number != null) {
      entries.remove(number);
    }
    return number != null;
  }

  public void clear() {
    numbers.clear();
    entries.clear();
  }

  /** How many came before that one, or -1 if it is not there. */
  public int indexOf(K key) {
    Integer number = numbers.get(key);
    return number == null ? -1 : entries.countUpTo(number) - 1;
  }

  /** A view of all, the first one first; whoever changes the sequence makes a copy before. */
  public List<Entry<K, V>> oldestFirst() {
    return entries.lowestFirst();
  }

  /** The same with the last one first. */
  public List<Entry<K, V>> newestFirst() {
    return entries.highestFirst();
  }

  /** The keys in their order. */
  public List<K> keys() {
    return oldestFirst().stream().map(Entry::key).toList();
  }

  /** Those whose keys are wanted; all are looked at. */
  public Sequence<K, V> matching(Predicate<? super K> wanted) {
    Sequence<K, V> matching = new Sequence<>();
    for (Entry<K, V> entry : oldestFirst()) {
      if (wanted.test(entry.key())) {
        matching.put(entry.key(), entry.value());
      }
    }
    return matching;
  }

  /** How many entries were looked at so far, for tests of what it costs. */
  public long visited() {
    return entries.visited();
  }
}
