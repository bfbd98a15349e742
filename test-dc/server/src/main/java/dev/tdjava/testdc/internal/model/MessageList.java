package dev.tdjava.testdc.internal.model;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Messages in the order of their ids in one box. To find a place takes steps that grow with the
 * logarithm of its size, so that a page costs what is on it.
 */
public final class MessageList {

  /**
   * A part of a list.
   *
   * @param messages the newest first
   * @param count how many there are in all
   * @param before how many are newer than the first
   */
  public record Page(List<Message> messages, int count, int before) {}

  private int[] ids = new int[8];
  private Message[] messages = new Message[8];
  private int size;
  private long visited;

  /** These messages of a box, which all are there. */
  public static MessageList of(Collection<Message> messages, MessageBox box) {
    MessageList list = new MessageList();
    messages.forEach(message -> list.add(message.idIn(box), message));
    return list;
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** How many messages were looked at so far, for tests of what it costs. */
  public long visited() {
    return visited;
  }

  void add(int id, Message message) {
    int index = countUpTo(id - 1);
    if (index < size && ids[index] == id) {
      return;
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      messages = Arrays.copyOf(messages, size * 2);
    }
    System.arraycopy(ids, index, ids, index + 1, size - index);
    System.arraycopy(messages, index, messages, index + 1, size - index);
    ids[index] = id;
    messages[index] = message;
    size++;
  }

  void remove(int id) {
    int index = countUpTo(id) - 1;
    if (index >= 0 && ids[index] == id) {
      System.arraycopy(ids, index + 1, ids, index, size - index - 1);
      System.arraycopy(messages, index + 1, messages, index, size - index - 1);
      size--;
    }
  }

  /** How many have that id or a lower one. */
  public int countUpTo(int id) {
    int found = Arrays.binarySearch(ids, 0, size, id);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** How many have a higher id. */
  public int countAfter(int id) {
    return size - countUpTo(id);
  }

  /** The highest id, or 0 if there is none. */
  public int lastId() {
    return size == 0 ? 0 : ids[size - 1];
  }

  /** The highest id that is not above that one, or 0. */
  public int lastIdUpTo(int id) {
    int count = countUpTo(id);
    return count == 0 ? 0 : ids[count - 1];
  }

  /** The newest message, or null. */
  public @Nullable Message last() {
    return size == 0 ? null : get(size - 1);
  }

  private Message get(int index) {
    visited++;
    return messages[index];
  }

  /** A view of all messages, the newest first; whoever changes the list makes a copy before. */
  public List<Message> newestFirst() {
    return new AbstractList<>() {
      @Override
      public Message get(int index) {
        return MessageList.this.get(MessageList.this.size - 1 - index);
      }

      @Override
      public int size() {
        return MessageList.this.size;
      }
    };
  }

  /** Those that are wanted; all are looked at. */
  public MessageList matching(Predicate<Message> wanted) {
    MessageList matching = new MessageList();
    for (int i = 0; i < size; i++) {
      if (wanted.test(get(i))) {
        matching.add(ids[i], messages[i]);
      }
    }
    return matching;
  }

  /** The messages with ids above the first and not above the second, the oldest first. */
  public List<Message> between(int after, int upTo) {
    int from = countUpTo(after);
    int to = Math.max(from, countUpTo(upTo));
    visited += to - from;
    return List.of(Arrays.copyOfRange(messages, from, to));
  }

  /** How many are of that second or later; a clock that went back may hide some. */
  public int countSince(int date) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).date() < date) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return size - low;
  }

  /**
   * The part that a request's offset and limit ask for.
   *
   * @param hidden messages up to that id are not there for the one who asks
   * @param offsetId the page begins below that id; 0 for the newest
   * @param offsetDate without an offset id, the page begins before that second; 0 for the newest
   * @param add so many further on, or back where it is negative
   * @see <a href="https://core.telegram.org/api/offsets">Pagination</a>
   */
  public Page page(int hidden, int offsetId, int offsetDate, int add, int limit) {
    int count = countAfter(hidden);
    int newer =
        offsetId != 0 ? countAfter(offsetId - 1) : offsetDate != 0 ? countSince(offsetDate) : 0;
    long first = (long) Math.min(newer, count) + add;
    int to = (int) Math.max(0, Math.min(count, first + limit));
    int from = (int) Math.min(Math.max(0, first), count);
    return new Page(List.copyOf(newestFirst().subList(Math.min(from, to), to)), count, from);
  }
}
