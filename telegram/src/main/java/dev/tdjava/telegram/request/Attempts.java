package dev.tdjava.telegram.request;

import dev.tdjava.api.TdObject;
import dev.tdjava.api.functions.DownloadFile;
import dev.tdjava.errors.FloodWaitException;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.errors.TdTimeoutException;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.exceptions.Exceptions;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one request. Its value is what it waits for at present, or {@link #OVER} once it
 * has ended; who puts that there may tell the observer.
 */
final class Attempts<R extends TdObject> extends AtomicReference<@Nullable Disposable>
    implements SingleObserver<R>, Disposable {

  private static final long serialVersionUID = 1L;
  private static final Disposable OVER = Disposable.fromRunnable(() -> {}); // one of its own

  private final transient RequestSingle<R> single;
  private final transient SingleObserver<? super R> observer;
  private long deadline;
  private int sent;
  private boolean loaded;

  Attempts(RequestSingle<R> single, SingleObserver<? super R> observer) {
    this.single = single;
    this.observer = observer;
  }

  void begin() {
    Duration limit = single.policy.timeLimit();
    if (!limit.isZero()
        && !(single.request instanceof DownloadFile download && download.synchronous())) {
      deadline = System.nanoTime() + limit.toNanos();
      Deadlines.watch(this);
    }
    if (single.policy.waitsUntilReady() && single.readiness.isToBeAwaited(single.request)) {
      waitFor(single.readiness.ready().subscribe(this::pace, this::fail));
    } else {
      pace();
    }
  }

  private void pace() {
    long wait = single.policy.pacing().reserve(single.request, System.nanoTime());
    if (wait > 0) {
      sendAfter(wait);
    } else {
      send();
    }
  }

  private void sendAfter(long nanos) {
    waitFor(Schedulers.computation().scheduleDirect(this::send, nanos, TimeUnit.NANOSECONDS));
  }

  private void send() {
    if (get() != OVER) {
      sent++;
      single.sender.send(single.request).subscribe(this);
    }
  }

  /** Waits for that from now on, unless all is over. */
  private void waitFor(Disposable next) {
    while (true) {
      Disposable current = get();
      if (current == OVER) {
        next.dispose();
        return;
      }
      if (compareAndSet(current, next)) {
        return;
      }
    }
  }

  @Override
  public void onSubscribe(Disposable upstream) {
    waitFor(upstream);
  }

  @Override
  public void onSuccess(R answer) {
    if (end() != OVER) {
      observer.onSuccess(answer);
    }
  }

  @Override
  public void onError(Throwable failure) {
    if (!(failure instanceof TdErrorException error)) {
      fail(failure);
      return;
    }
    try {
      if (!isSentAgain(error)) {
        fail(error);
      }
    } catch (Throwable thrown) { // by what the user put into the policy
      Exceptions.throwIfFatal(thrown);
      thrown.addSuppressed(error);
      fail(thrown);
    }
  }

  private boolean isSentAgain(TdErrorException error) {
    RequestPolicy policy = single.policy;
    if (error instanceof FloodWaitException flood) {
      FloodWaits waits = policy.floodWaits();
      if (sent >= waits.attempts()
          || flood.retryAfter().compareTo(waits.longest()) > 0
          || !waits.which().test(single.request)) {
        return false;
      }
      waits.before().accept(new FloodWaits.Wait(single.request, flood.retryAfter(), sent));
      sendAfter(flood.retryAfter().toNanos());
      return true;
    }
    Repeats repeats = policy.repeats();
    if (error.code() >= 500 && sent < repeats.attempts() && repeats.which().test(single.request)) {
      sendAfter(repeats.pause().toNanos() << (sent - 1));
      return true;
    }
    return policy.loadsChats() && !loaded && loadsChat(error);
  }

  private boolean loadsChat(TdErrorException error) {
    if (error.code() != 400 || !error.errorMessage().equals("Chat not found")) {
      return false;
    }
    var loader = ChatIds.loader(ChatIds.of(single.request));
    if (loader == null) {
      return false;
    }
    loaded = true;
    waitFor(single.sender.send(loader).subscribe(chat -> send(), unknown -> fail(error)));
    return true;
  }

  private void fail(Throwable failure) {
    if (end() == OVER) {
      RxJavaPlugins.onError(failure);
    } else {
      observer.onError(failure);
    }
  }

  /** Ends the request if its time is over. */
  void endAt(long now) {
    if (deadline - now <= 0) {
      Disposable current = end();
      if (current != OVER) {
        if (current != null) {
          current.dispose();
        }
        observer.onError(
            new TdTimeoutException(
                single.request.typeName()
                    + ": no answer within "
                    + single.policy.timeLimit()
                    + "; see RequestPolicy.timeLimit"));
      }
    }
  }

  private @Nullable Disposable end() {
    if (deadline != 0) {
      Deadlines.forget(this);
    }
    return getAndSet(OVER);
  }

  @Override
  public void dispose() {
    Disposable current = end();
    if (current != null) {
      current.dispose();
    }
  }

  @Override
  public boolean isDisposed() {
    return get() == OVER;
  }
}
