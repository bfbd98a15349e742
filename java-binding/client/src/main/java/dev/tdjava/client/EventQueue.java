package dev.tdjava.client;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The events of one client in their order: any thread adds, the one whose turn it is takes. Events
 * may be added late, among those that wait already.
 */
final class EventQueue {

  private final AtomicReference<Event> tail;
  private volatile Event head; // the last one taken
  private final PriorityQueue<Event> late = // guarded by itself
      new PriorityQueue<>(Comparator.comparingLong((Event event) -> event.number));
  private volatile boolean hasLate;
  private volatile long lateTurn = Long.MAX_VALUE; // of the late event taken last, or to come next

  EventQueue() {
    Event none = Event.of(0, () -> {});
    tail = new AtomicReference<>(none);
    head = none;
  }

  /** Adds an event behind all others; any thread. */
  void add(Event event) {
    tail.getAndSet(event).next = event;
  }

  /** Adds an event where its number belongs; any thread. */
  void addLate(Event event) {
    synchronized (late) {
      late.add(event);
      hasLate = true;
      lateTurn = Math.min(lateTurn, event.number);
    }
  }

  boolean isEmpty() {
    return head.next == null && !hasLate;
  }

  /** The lowest number of an event whose turn is now or to come; any thread. */
  long turn() {
    return Math.min(head.number, lateTurn);
  }

  /** The next event, whose turn comes with this; null if there is none. The turn's alone. */
  @Nullable Event take() {
    Event before = head;
    Event next = before.next; // first: who was late while this was added is seen below
    if (hasLate) {
      Event first = takeLate(before, next);
      if (first != null) {
        return first;
      }
    }
    if (next != null) {
      if (lateTurn != Long.MAX_VALUE) {
        endLateTurn();
      }
      head = next;
      before.next = null; // or an old object would keep all that came after it alive
    }
    return next;
  }

  private @Nullable Event takeLate(Event before, @Nullable Event next) {
    synchronized (late) {
      Event first = late.peek();
      boolean due =
          first != null && (next == null ? tail.get() == before : first.number <= next.number);
      if (!due) {
        return null;
      }
      late.remove();
      hasLate = !late.isEmpty();
      lateTurn = first.number;
      return first;
    }
  }

  private void endLateTurn() {
    synchronized (late) {
      Event first = late.peek();
      lateTurn = first == null ? Long.MAX_VALUE : first.number;
    }
  }
}
