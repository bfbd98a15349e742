package dev.tdjava.client;

import com.google.gson.JsonObject;
import dev.tdjava.api.Update;
import dev.tdjava.client.History.Kept;
import dev.tdjava.errors.TdOverflowException;
import java.util.ArrayDeque;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's place: its buffer, its demand, and the rule that it is called by one thread at a
 * time. The receive loop puts updates in, the client's dispatcher hands them on.
 */
final class UpdateSubscription<T> implements Flow.Subscription {

  private static final long NO_TURN = -1;

  private final Flow.Subscriber<? super T> subscriber;
  private final Class<T> type;
  private final Overflow overflow;
  private final Dispatcher dispatcher;
  private final Consumer<UpdateSubscription<T>> onCancel;

  // Guarded by buffer.
  private final ArrayDeque<Waiting> buffer = new ArrayDeque<>();
  private boolean ended; // nothing comes in any more
  private @Nullable Throwable failure;

  private final AtomicLong requested = new AtomicLong();
  private final AtomicInteger ticks = new AtomicInteger(1); // onSubscribe, until ready()
  private volatile long
      due; // the number of the last update whose turn has come; the turn's to write
  private volatile boolean cancelled;
  private volatile boolean badRequest;

  UpdateSubscription(
      Flow.Subscriber<? super T> subscriber,
      Class<T> type,
      Overflow overflow,
      Dispatcher dispatcher,
      Consumer<UpdateSubscription<T>> onCancel) {
    this.subscriber = subscriber;
    this.type = type;
    this.overflow = overflow;
    this.dispatcher = dispatcher;
    this.onCancel = onCancel;
  }

  /** Whether it takes JSON trees instead of records. */
  boolean takesJson() {
    return type == JsonObject.class;
  }

  /** While this is held, no update is put in by others. */
  Object lock() {
    return buffer;
  }

  /** {@code onSubscribe} has returned: other signals may come. */
  void ready() {
    if (ticks.getAndSet(0) > 1 && !catchUp()) {
      wake();
    }
  }

  /**
   * Takes an update as it is received, into the buffer until its turn comes; called by the receive
   * loop alone.
   *
   * @param update null where only trees are wanted
   */
  void offer(long number, @Nullable Update update, byte[] json, int length) {
    try {
      // A tree of its own for each: a JsonObject can be changed.
      add(number, takesJson() ? Json.parse(json, length) : update);
    } catch (Throwable t) { // this one cannot have it; the others can
      leave(t);
    }
  }

  /** Takes an update that was received before it joined; decoded when its turn comes. */
  void offer(Kept kept) {
    put(new Waiting(kept, kept.number));
  }

  private void add(long number, @Nullable Object update) {
    if (type.isInstance(update)) {
      put(new Waiting(update, number));
    }
  }

  private void put(Waiting wanted) {
    boolean overflows;
    synchronized (buffer) {
      if (ended || cancelled) {
        return;
      }
      overflows = buffer.size() >= overflow.capacity();
      if (overflows && overflow.policy() == Overflow.Policy.DROP_OLDEST) {
        overflows = buffer.poll() == null;
      }
      if (!overflows) {
        buffer.add(wanted);
      }
    }
    if (overflows && overflow.policy() == Overflow.Policy.FAIL) {
      leave(
          new TdOverflowException(
              "A subscriber left "
                  + overflow.capacity()
                  + " updates waiting, all that its overflow policy allows; take them faster, give"
                  + " it a larger buffer or one that drops (see Overflow)"));
    }
  }

  /** Gets no more than what is buffered, and then the reason. */
  void leave(Throwable reason) {
    onCancel.accept(this);
    end(reason);
  }

  /** No update will come any more; with a failure, the subscriber is told. */
  void end(@Nullable Throwable reason) {
    synchronized (buffer) {
      if (ended) {
        return;
      }
      ended = true;
      failure = reason;
      if (reason == null) {
        due = Long.MAX_VALUE;
      }
    }
    wake();
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      badRequest = true;
      wake();
      return;
    }
    requested.getAndAccumulate(n, (now, more) -> now + more < 0 ? Long.MAX_VALUE : now + more);
    catchUp();
  }

  @Override
  public void cancel() {
    cancelled = true;
    onCancel.accept(this);
    synchronized (buffer) {
      ended = true;
      buffer.clear();
    }
  }

  boolean isCancelled() {
    return cancelled;
  }

  private void wake() {
    dispatcher.add(() -> tick(NO_TURN));
  }

  /**
   * Sees to it that what is due already is handed on, in a turn that has the number of the first:
   * it is a place from which to join, like any other.
   *
   * @return whether anything is due
   */
  private boolean catchUp() {
    Waiting first;
    synchronized (buffer) {
      first = buffer.peek();
    }
    if (first == null || first.number > due) {
      return false;
    }
    dispatcher.addLate(new UpdateEvent(first.number, this));
    dispatcher.awake();
    return true;
  }

  /**
   * The turn of an update has come: hands on what is due and in demand. That is this update, so
   * that subscribers and answers keep their order among each other, unless demand or a blocked
   * thread had held others up.
   */
  void tick(long number) {
    if (number > due) {
      due = number;
    }
    if (ticks.getAndIncrement() != 0) {
      return; // the thread that is in here already will see to it
    }
    boolean done = false;
    try {
      do {
        while (deliverOne()) {}
      } while (ticks.decrementAndGet() != 0);
      done = true;
    } finally {
      if (!done) { // onError or onComplete threw: there is nothing left to be told
        ticks.set(0);
      }
    }
  }

  /** Hands on the next update, or the end; false if nothing more is due or in demand. */
  private boolean deliverOne() {
    if (cancelled) {
      return false;
    }
    if (badRequest) {
      fail(new IllegalArgumentException("request() takes a number greater than 0"));
      return false;
    }
    Waiting update = null;
    boolean more = false;
    synchronized (buffer) {
      Waiting first = buffer.peek();
      if (first != null) {
        if (first.number > due || requested.get() == 0) {
          return false;
        }
        update = buffer.poll();
        Waiting next = buffer.peek();
        more = next != null ? next.number <= due : ended;
      } else if (!ended) {
        return false;
      }
    }
    if (update == null) {
      finish();
      return false;
    }
    dispatcher.at(update.number);
    try {
      Object item = update.item instanceof Kept kept ? item(kept) : update.item;
      if (type.isInstance(item)) { // what was kept is known only now
        if (requested.get() != Long.MAX_VALUE) {
          requested.decrementAndGet();
        }
        subscriber.onNext(type.cast(item));
      }
    } catch (Throwable t) {
      // Told twice: an operator that was torn out of its work may not pass the error on.
      Failures.report("A subscriber threw in onNext and is cancelled", t);
      fail(t);
      return false;
    } finally {
      boolean unused = Thread.interrupted(); // for the next update the thread is as new
    }
    return more;
  }

  private Object item(Kept kept) {
    return takesJson()
        ? Json.parse(kept.json, kept.length)
        : UpdateStreams.decode(
            kept.json, kept.length, Library.reader().reset(kept.json, kept.length));
  }

  private void finish() {
    Throwable reason;
    synchronized (buffer) {
      reason = failure;
    }
    if (reason != null) {
      Failures.warn("A subscriber gets no more updates: " + reason);
      fail(reason);
    } else {
      cancelled = true;
      subscriber.onComplete();
    }
  }

  private void fail(Throwable reason) {
    cancel();
    subscriber.onError(reason);
  }

  /** An update in a buffer, decoded or as it was kept. */
  private static final class Waiting {

    final Object item;
    final long number;

    Waiting(Object item, long number) {
      this.item = item;
      this.number = number;
    }
  }
}
