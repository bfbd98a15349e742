package dev.tdjava.rx;

import dev.tdjava.client.Overflow;
import dev.tdjava.errors.TdOverflowException;
import io.reactivex.rxjava3.core.BackpressureOverflowStrategy;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.exceptions.MissingBackpressureException;
import io.reactivex.rxjava3.processors.UnicastProcessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * State that updates tell piece by piece: keeps the latest value of each key, and gives it to every
 * subscriber before the values that follow, without a gap or a duplicate.
 *
 * <p>RxJava's {@code replay} would call its subscribers one after another on one thread, where one
 * that blocks holds up all; here each has a buffer of its own and is called on {@link
 * StateScheduler}.
 */
final class ReplayedState<T> {

  private final Function<? super T, ?> key;
  private final int capacity;
  private final Map<Object, T> latest = new LinkedHashMap<>(); // guarded by this
  private final List<UnicastProcessor<T>> subscribers = new CopyOnWriteArrayList<>();
  private boolean ended; // guarded by this
  private @Nullable Throwable failure; // guarded by this

  ReplayedState(Flowable<T> source, Function<? super T, ?> key) {
    this(source, key, Overflow.DEFAULT.capacity());
  }

  ReplayedState(Flowable<T> source, Function<? super T, ?> key, int capacity) {
    this.key = key;
    this.capacity = capacity;
    Disposable unused = source.subscribe(this::next, this::end, () -> end(null));
  }

  /** The latest values, oldest first, then the following ones. */
  Flowable<T> stream() {
    return Flowable.defer(this::join)
        .onBackpressureBuffer(capacity, null, BackpressureOverflowStrategy.ERROR)
        .onErrorResumeNext(reason -> Flowable.error(explained(reason)))
        .observeOn(StateScheduler.INSTANCE, true)
        .doOnNext(
            value -> Thread.interrupted()); // what the last handler left is not the next one's
  }

  /** How many subscribers there are now. */
  int subscribers() {
    return subscribers.size();
  }

  private synchronized void next(T value) {
    Object name = key.apply(value);
    latest.remove(name); // so that the order is that of the last changes
    latest.put(name, value);
    for (UnicastProcessor<T> subscriber : subscribers) {
      subscriber.onNext(value);
    }
  }

  private synchronized void end(@Nullable Throwable reason) {
    ended = true;
    failure = reason;
    for (UnicastProcessor<T> subscriber : subscribers) {
      finish(subscriber);
    }
  }

  private synchronized Flowable<T> join() {
    UnicastProcessor<T> subscriber = UnicastProcessor.create(latest.size() + 1);
    latest.values().forEach(subscriber::onNext);
    if (ended) {
      finish(subscriber);
    } else {
      subscribers.add(subscriber);
    }
    return subscriber.doFinally(() -> subscribers.remove(subscriber));
  }

  private void finish(UnicastProcessor<T> subscriber) {
    if (failure == null) {
      subscriber.onComplete();
    } else {
      subscriber.onError(failure);
    }
  }

  private Throwable explained(Throwable reason) {
    if (reason instanceof MissingBackpressureException) {
      return new TdOverflowException(
          "A subscriber left " + capacity + " states waiting; take them faster");
    }
    return reason;
  }
}
