package dev.tdjava.testdc.internal.model;

import java.util.List;
import java.util.function.Predicate;

/** Messages in the order of their ids in one box. */
public final class MessageList extends NumberedList<Message> {

  /**
   * A part of a list.
   *
   * @param messages the newest first
   * @param count how many there are in all
   * @param before how many are newer than the first
   */
  public record Page(List<Message> messages, int count, int before) {}

  /** A view of all messages; whoever changes the list makes a copy before. */
  public List<Message> newestFirst() {
    return highestFirst();
  }

  /** The highest id, or 0 if there is none. */
  public int lastId() {
    return lastNumber();
  }

  /** The highest id that is not above that one, or 0. */
  public int lastIdUpTo(int id) {
    return lastNumberUpTo(id);
  }

  /** Those that are wanted; all are looked at. */
  public MessageList matching(Predicate<Message> wanted) {
    MessageList matching = new MessageList();
    matching.addMatching(this, wanted);
    return matching;
  }

  /** How many are of that second or later; a clock that went back may hide some. */
  public int countSince(int date) {
    return leading(newestFirst(), message -> message.date() >= date);
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
