package dev.tdjava.telegram.login;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.AuthorizationStateClosed;
import dev.tdjava.api.AuthorizationStateClosing;
import dev.tdjava.api.AuthorizationStateLoggingOut;
import dev.tdjava.api.AuthorizationStateWaitCode;
import dev.tdjava.api.AuthorizationStateWaitEmailAddress;
import dev.tdjava.api.AuthorizationStateWaitEmailCode;
import dev.tdjava.api.AuthorizationStateWaitOtherDeviceConfirmation;
import dev.tdjava.api.AuthorizationStateWaitPassword;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.AuthorizationStateWaitPremiumPurchase;
import dev.tdjava.api.AuthorizationStateWaitRegistration;
import dev.tdjava.api.AuthorizationStateWaitTdlibParameters;
import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.functions.GetAuthorizationState;
import dev.tdjava.errors.FloodWaitException;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.telegram.request.Requests;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One authorization state: its question is asked until TDLib goes on. */
final class LoginTurn {

  private static final int SERVER_ERROR = 500;

  private final Requests requests;
  private final LoginHandler handler;
  private final AuthorizationState state;
  private final Instant since = Instant.now();
  private volatile @Nullable LoginRefusal refusal;

  LoginTurn(Requests requests, LoginHandler handler, AuthorizationState state) {
    this.requests = requests;
    this.handler = handler;
    this.state = state;
  }

  /** Ends only with a failure; otherwise the next state ends it. */
  Completable run() {
    if (state instanceof AuthorizationStateWaitTdlibParameters
        || state instanceof AuthorizationStateLoggingOut
        || state instanceof AuthorizationStateClosing
        || state instanceof AuthorizationStateClosed) {
      return Completable.complete();
    }
    return Single.defer(this::ask)
        .subscribeOn(Schedulers.io())
        .flatMapCompletable(this::send)
        .repeat();
  }

  private Single<TdFunction<Ok>> ask() {
    if (state instanceof AuthorizationStateWaitPhoneNumber it) {
      return handler.phoneNumber(new LoginQuestion.PhoneNumber(it, refusal));
    }
    if (state instanceof AuthorizationStateWaitCode it) {
      return handler.code(new LoginQuestion.Code(it, since, refusal));
    }
    if (state instanceof AuthorizationStateWaitEmailAddress it) {
      return handler.emailAddress(new LoginQuestion.EmailAddress(it, refusal));
    }
    if (state instanceof AuthorizationStateWaitEmailCode it) {
      return handler.emailCode(new LoginQuestion.EmailCode(it, refusal));
    }
    if (state instanceof AuthorizationStateWaitRegistration it) {
      return handler.registration(new LoginQuestion.Registration(it, refusal));
    }
    if (state instanceof AuthorizationStateWaitPassword it) {
      return handler.password(new LoginQuestion.Password(it, refusal));
    }
    if (state instanceof AuthorizationStateWaitOtherDeviceConfirmation it) {
      return handler.qrCode(new LoginQuestion.QrCode(it)).andThen(Single.never());
    }
    return Single.error(unanswerable());
  }

  private LoginException unanswerable() {
    if (state instanceof AuthorizationStateWaitPremiumPurchase it) {
      return new LoginException(
          "Telegram asks for a purchase before this number can log in; make it in an official"
              + " application, or write to "
              + it.supportEmailAddress(),
          state);
    }
    return new LoginException(
        "The login came to a state that this version of tdjava does not know", state);
  }

  /** Completes if the same question is to be asked again. */
  private Completable send(TdFunction<Ok> answer) {
    refusal = null;
    return requests
        .send(answer)
        // What TDLib went on to was told before the answer to this, and has ended this turn.
        .flatMap(ok -> requests.send(new GetAuthorizationState()))
        .ignoreElement()
        .onErrorResumeNext(this::failed);
  }

  private Completable failed(Throwable failure) {
    if (failure instanceof TdClosedException) {
      return Completable.never(); // the end of the client ends this, too
    }
    if (failure instanceof TdErrorException error && isOfTheAnswer(error)) {
      refusal = LoginRefusal.of(error);
      return Completable.complete();
    }
    return Completable.error(failure);
  }

  private static boolean isOfTheAnswer(TdErrorException error) {
    return !(error instanceof FloodWaitException)
        && error.code() < SERVER_ERROR
        && !error.errorMessage().startsWith("API_ID_"); // the application's, as API_ID_INVALID
  }
}
