package dev.tdjava.telegram.login;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.User;
import dev.tdjava.api.functions.GetAuthorizationState;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.client.Overflow;
import dev.tdjava.errors.SessionEnd;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.telegram.request.Requests;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;

/** Follows the authorization states of a client, and has each that waits for someone answered. */
final class LoginStates {

  private final Requests requests;
  private final LoginHandler handler;

  LoginStates(Requests requests, LoginHandler handler) {
    this.requests = requests;
    this.handler = handler;
  }

  Single<User> user() {
    return states()
        .switchMapMaybe(this::answer) // a question is over with its state
        .takeUntil(requests.client().closed().toFlowable())
        .firstElement()
        .switchIfEmpty(Single.defer(this::closed));
  }

  /**
   * The present one and what follows, in the order of answers, which replayed states are not in.
   */
  private Flowable<AuthorizationState> states() {
    return requests
        .send(new GetAuthorizationState())
        .toFlowable()
        .concatMap(
            now ->
                requests
                    .client()
                    .updates(UpdateAuthorizationState.class, Overflow.unbounded())
                    .map(UpdateAuthorizationState::authorizationState)
                    .startWithItem(now))
        .onErrorResumeNext(LoginStates::unlessClosed);
  }

  private Maybe<User> answer(AuthorizationState state) {
    return state instanceof AuthorizationStateReady
        ? requests
            .send(new GetMe())
            .toFlowable()
            .onErrorResumeNext(LoginStates::unlessClosed)
            .firstElement()
        : new LoginTurn(requests, handler, state).run().toMaybe();
  }

  /** That the client has closed is told when it has, with how. */
  private static <T> Flowable<T> unlessClosed(Throwable failure) {
    return failure instanceof TdClosedException ? Flowable.empty() : Flowable.error(failure);
  }

  private Single<User> closed() {
    return requests
        .client()
        .sessionEnd()
        .flatMap(
            (SessionEnd end) ->
                Single.error(
                    new TdClosedException(
                        "The client was " + end.words() + " before it was logged in", end)));
  }
}
