package dev.tdjava.client;

import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A function as a subscriber: it takes all it can get, and goes on after an exception. */
final class Handler<U> implements Flow.Subscriber<U>, Registration {

  private final Consumer<? super U> handler;
  private volatile Flow.@Nullable Subscription subscription;

  Handler(Consumer<? super U> handler) {
    this.handler = handler;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(U update) {
    try {
      handler.accept(update);
    } catch (Throwable t) { // also a checked one, which other languages throw here
      Failures.report("A handler of updates failed; it goes on with the next update", t);
    }
  }

  @Override
  public void onError(Throwable failure) {
    Failures.report("A handler of updates gets no more of them", failure);
  }

  @Override
  public void onComplete() {
    // the client has closed
  }

  @Override
  public void close() {
    Flow.Subscription given = subscription;
    if (given != null) {
      given.cancel();
    }
  }
}
