package dev.tdjava.telegram.message;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.FlowableSubscriber;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.exceptions.Exceptions;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;

/**
 * Handles the values of a stream one after the other in each chat, and so many chats at a time.
 *
 * @param <T> what is handled
 */
final class PerChat<T> extends Completable {

  /** As many values are taken at once, whether they are handled or wait for their chat. */
  private static final int WINDOW = 1_024;

  private final Flowable<T> values;
  private final ToLongFunction<? super T> chat;
  private final Function<? super T, ? extends Completable> handler;
  private final BiConsumer<? super T, ? super Throwable> failed;
  private final int chats;

  /**
   * @param chats how many are handled at a time
   * @param failed is told of handlers that fail; the others go on
   */
  PerChat(
      Flowable<T> values,
      ToLongFunction<? super T> chat,
      Function<? super T, ? extends Completable> handler,
      BiConsumer<? super T, ? super Throwable> failed,
      int chats) {
    this.values = values;
    this.chat = chat;
    this.handler = handler;
    this.failed = failed;
    this.chats = chats;
  }

  @Override
  protected void subscribeActual(CompletableObserver observer) {
    Handling handling = new Handling(observer);
    observer.onSubscribe(handling);
    values.subscribe(handling);
  }

  /** What of one chat is not handled yet, in order. */
  private record Chat<T>(long id, Queue<T> queue) {}

  private final class Handling implements FlowableSubscriber<T>, Disposable {

    private final CompletableObserver observer;
    private final CompositeDisposable running = new CompositeDisposable();
    private final Map<Long, Chat<T>> waiting = new HashMap<>();
    private final Queue<Chat<T>> turns = new ArrayDeque<>();
    private final AtomicInteger beginning = new AtomicInteger();
    private @Nullable Subscription upstream;
    private int busy;
    private boolean ended;
    private @Nullable Throwable failure;

    Handling(CompletableObserver observer) {
      this.observer = observer;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      synchronized (this) {
        if (running.isDisposed()) {
          subscription.cancel();
          return;
        }
        upstream = subscription;
      }
      subscription.request(WINDOW);
    }

    @Override
    public void onNext(T value) {
      long id = chat.applyAsLong(value);
      synchronized (this) {
        Chat<T> known = waiting.get(id);
        if (known != null) { // it is being handled, or has its turn soon
          known.queue.add(value);
          return;
        }
        Chat<T> made = new Chat<>(id, new ArrayDeque<>());
        made.queue.add(value);
        waiting.put(id, made);
        turns.add(made);
      }
      begin();
    }

    /** Lets as many chats be handled as may be; handlers that are done at once call this again. */
    private void begin() {
      if (beginning.getAndIncrement() != 0) {
        return;
      }
      int seen = 1;
      do {
        while (handleNext()) {
          // the next chat
        }
        seen = beginning.addAndGet(-seen);
      } while (seen != 0);
    }

    private boolean handleNext() {
      Chat<T> turn;
      T value;
      synchronized (this) {
        turn = busy < chats && !running.isDisposed() ? turns.poll() : null;
        if (turn == null) {
          return false;
        }
        value = turn.queue.remove();
        busy++;
      }
      handle(turn, value);
      return true;
    }

    private void handle(Chat<T> where, T value) {
      Completable handled;
      try {
        handled = handler.apply(value);
      } catch (Throwable thrown) {
        Exceptions.throwIfFatal(thrown);
        handled = Completable.error(thrown);
      }
      var unused =
          handled.subscribe(
              () -> done(where),
              thrown -> {
                failed.accept(value, thrown);
                done(where);
              },
              running);
    }

    private void done(Chat<T> where) {
      Subscription more;
      boolean over;
      synchronized (this) {
        busy--;
        if (where.queue.isEmpty()) {
          waiting.remove(where.id);
        } else {
          turns.add(where);
        }
        more = upstream;
        over = ended && busy == 0 && turns.isEmpty();
      }
      if (over) {
        end();
      } else {
        if (more != null) {
          more.request(1);
        }
        begin();
      }
    }

    @Override
    public void onError(Throwable thrown) {
      ended(thrown);
    }

    @Override
    public void onComplete() {
      ended(null);
    }

    private void ended(@Nullable Throwable thrown) {
      boolean over;
      synchronized (this) {
        ended = true;
        failure = thrown;
        over = busy == 0 && turns.isEmpty();
      }
      if (over) {
        end();
      }
    }

    private void end() {
      if (running.isDisposed()) {
        return;
      }
      Throwable thrown = failure;
      if (thrown == null) {
        observer.onComplete();
      } else {
        observer.onError(thrown);
      }
    }

    @Override
    public void dispose() {
      Subscription subscription;
      synchronized (this) {
        running.dispose();
        subscription = upstream;
        upstream = null;
        turns.clear();
      }
      if (subscription != null) {
        subscription.cancel();
      }
    }

    @Override
    public boolean isDisposed() {
      return running.isDisposed();
    }
  }
}
