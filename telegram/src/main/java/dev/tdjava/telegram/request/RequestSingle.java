package dev.tdjava.telegram.request;

import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;

/** A request that is sent by a policy at each subscription. */
final class RequestSingle<R extends TdObject> extends Single<R> {

  /** Sends a request once. */
  interface Sender {
    <A extends TdObject> Single<A> send(TdFunction<A> request);
  }

  final Sender sender;
  final Readiness readiness;
  final RequestPolicy policy;
  final TdFunction<R> request;

  RequestSingle(Sender sender, Readiness readiness, RequestPolicy policy, TdFunction<R> request) {
    this.sender = sender;
    this.readiness = readiness;
    this.policy = policy;
    this.request = request;
  }

  @Override
  protected void subscribeActual(SingleObserver<? super R> observer) {
    Attempts<R> attempts = new Attempts<>(this, observer);
    observer.onSubscribe(attempts);
    attempts.begin();
  }
}
