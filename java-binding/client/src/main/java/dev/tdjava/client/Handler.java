package dev.tdjava.client;

import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A function as a subscriber: it takes all it can get, and goes on after an exception. */
final class Handler<U> implements Flow.Subscriber<U>, Registration {

  private static final Logger LOG = LoggerFactory.getLogger(TdClient.class);

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
    } catch (Exception e) { // also a checked one, which other languages throw here
      LOG.error("A handler of updates failed; it goes on with the next update", e);
    }
  }

  @Override
  public void onError(Throwable failure) {
    LOG.error("A handler of updates gets no more of them", failure);
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
