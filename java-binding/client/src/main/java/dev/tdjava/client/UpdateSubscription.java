package dev.tdjava.client;

import dev.tdjava.errors.TdOverflowException;
import java.util.ArrayDeque;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscriber's place: its buffer, its demand, and the rule that it is called by one thread at a
 * time. The receive loop puts updates in; the client's dispatcher hands them on.
 */
final class UpdateSubscription<T> implements Flow.Subscription {

  private static final Logger LOG = LoggerFactory.getLogger(UpdateSubscription.class);

  private final Flow.Subscriber<? super T> subscriber;
  private final Class<T> type;
  private final Overflow overflow;
  private final Dispatcher dispatcher;
  private final Consumer<UpdateSubscription<T>> onCancel;
  private final Runnable tick = this::tick;

  private final ArrayDeque<T> buffer = new ArrayDeque<>(); // guarded by itself
  private boolean ended; // guarded by buffer: nothing comes in any more
  private @Nullable Throwable failure; // guarded by buffer

  private final AtomicLong requested = new AtomicLong();
  private final AtomicInteger ticks = new AtomicInteger();
  private volatile boolean catchUp;
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

  /**
   * Takes an update if it is of the wanted type; called by the receive loop alone, which wakes the
   * dispatcher afterwards.
   */
  void offerIfAccepted(Object update) {
    if (type.isInstance(update)) {
      offer(type.cast(update));
    }
  }

  private void offer(T update) {
    boolean overflows;
    synchronized (buffer) {
      if (ended || cancelled) {
        return;
      }
      overflows = buffer.size() >= overflow.capacity();
      if (overflows && overflow.policy() == Overflow.Policy.DROP_OLDEST) {
        buffer.poll();
        overflows = false;
      }
      if (!overflows) {
        buffer.add(update);
      }
    }
    if (!overflows) {
      dispatcher.addQuietly(tick);
    } else if (overflow.policy() == Overflow.Policy.FAIL) {
      overflowed();
    }
  }

  /** No update will come any more; with a failure, the subscriber is told. */
  void end(@Nullable Throwable reason) {
    synchronized (buffer) {
      if (ended) {
        return;
      }
      ended = true;
      failure = reason;
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
    boolean waiting;
    synchronized (buffer) {
      waiting = !buffer.isEmpty();
    }
    if (waiting) {
      wake();
    }
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
    catchUp = true;
    dispatcher.add(tick);
  }

  private void overflowed() {
    TdOverflowException reason =
        new TdOverflowException(
            "A subscriber left "
                + overflow.capacity()
                + " updates waiting, all that its overflow policy allows; take them faster, give it"
                + " a larger buffer or one that drops (see Overflow)");
    LOG.warn("{}", reason.getMessage());
    onCancel.accept(this);
    end(reason);
  }

  /**
   * Hands on one update for each tick, so that subscribers and answers keep their order among each
   * other; all that wait where demand or a blocked thread had held them up.
   */
  private void tick() {
    if (ticks.getAndIncrement() != 0) {
      return; // the thread that is in here already will see to it
    }
    do {
      if (catchUp) {
        catchUp = false;
        while (deliverOne()) {}
      } else {
        deliverOne();
      }
    } while (ticks.decrementAndGet() != 0);
  }

  /** Hands on the next update, or the end; false if there was nothing to do or no demand. */
  private boolean deliverOne() {
    if (cancelled) {
      return false;
    }
    if (badRequest) {
      fail(new IllegalArgumentException("request() takes a number greater than 0"));
      return false;
    }
    T update;
    synchronized (buffer) {
      if (buffer.isEmpty()) {
        if (!ended) {
          return false;
        }
        update = null;
      } else if (requested.get() == 0) {
        return false;
      } else {
        update = buffer.poll();
      }
    }
    if (update == null) {
      finish();
      return false;
    }
    if (requested.get() != Long.MAX_VALUE) {
      requested.decrementAndGet();
    }
    try {
      subscriber.onNext(update);
    } catch (Throwable t) {
      LOG.error("A subscriber threw in onNext and is cancelled", t);
      fail(t);
      return false;
    }
    return true;
  }

  private void finish() {
    Throwable reason;
    synchronized (buffer) {
      reason = failure;
    }
    if (reason != null) {
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
}
