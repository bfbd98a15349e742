package dev.tdjava.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The events of one client in their order: any thread adds, the one whose turn it is takes.
 *
 * <p>What was taken stays linked while a handler is still at an older event, so that a subscription
 * made there can be given what has passed meanwhile; no more than {@value #KEPT} events, or a
 * handler that never returns would keep them all.
 */
final class EventQueue {

  static final int KEPT = 4096;

  private final AtomicReference<Event> tail;
  private volatile Event head; // the last one taken
  private final AtomicInteger held = new AtomicInteger();
  private @Nullable Event oldest; // of the held ones; the turn's

  EventQueue() {
    Event none = Event.of(() -> {});
    tail = new AtomicReference<>(none);
    head = none;
  }

  /** Adds an event behind all others; any thread. */
  void add(Event event) {
    tail.getAndSet(event).next = event;
  }

  boolean isEmpty() {
    return head.next == null;
  }

  /** The event whose turn came last; any thread. */
  Event last() {
    return head;
  }

  /** The next event, whose turn comes with this; null if there is none. The turn's alone. */
  @Nullable Event take() {
    Event before = head;
    Event next = before.next;
    if (next == null) {
      return null;
    }
    next.number = before.number + 1;
    head = next; // before it finds its subscribers: who joins now sees one or the other
    Event first = oldest;
    if (held.get() == 0) {
      oldest = null;
      before.next = null; // or an old object would keep all that came after it alive
    } else if (first != null && next.number - first.number > KEPT) {
      oldest = first.next;
      first.next = null;
    }
    return next;
  }

  /** Somebody is still at this event while others go on. The turn's alone. */
  void hold(Event event) {
    if (held.getAndIncrement() == 0) {
      oldest = event;
    }
  }

  /** Who held an event is done with it; any thread. */
  void release() {
    held.decrementAndGet();
  }

  boolean isHeld() {
    return held.get() > 0;
  }

  /** The events whose turn came after a held one; none where that lies too far back. */
  static List<Event> between(Event held, Event last) {
    List<Event> passed = new ArrayList<>();
    Event event = held;
    while (event != last) {
      event = event.next;
      if (event == null) {
        return List.of();
      }
      passed.add(event);
    }
    return passed;
  }
}
