package dev.tdjava.examples;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.AuthorizationStateWaitCode;
import dev.tdjava.api.AuthorizationStateWaitEmailAddress;
import dev.tdjava.api.AuthorizationStateWaitEmailCode;
import dev.tdjava.api.AuthorizationStateWaitOtherDeviceConfirmation;
import dev.tdjava.api.AuthorizationStateWaitPassword;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.AuthorizationStateWaitPremiumPurchase;
import dev.tdjava.api.AuthorizationStateWaitRegistration;
import dev.tdjava.api.EmailAddressAuthenticationCode;
import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.functions.CheckAuthenticationCode;
import dev.tdjava.api.functions.CheckAuthenticationEmailCode;
import dev.tdjava.api.functions.CheckAuthenticationPassword;
import dev.tdjava.api.functions.RegisterUser;
import dev.tdjava.api.functions.SetAuthenticationEmailAddress;
import dev.tdjava.api.functions.SetAuthenticationPhoneNumber;
import dev.tdjava.errors.FloodWaitException;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.rx.RxTdClient;
import io.reactivex.rxjava3.core.Completable;
import java.util.function.Supplier;

/** Logs in: answers each authorization state until the account is ready. */
final class Login {

  private final RxTdClient client;
  private final Screen screen;
  private final Answers answers;

  private Login(RxTdClient client, Screen screen, Answers answers) {
    this.client = client;
    this.screen = screen;
    this.answers = answers;
  }

  /** Asks at the console, and returns when the client is logged in. */
  static void at(RxTdClient client, Screen screen) {
    at(client, screen, screen);
  }

  /** The same with someone else to be asked. */
  static void at(RxTdClient client, Screen screen, Answers answers) {
    Login login = new Login(client, screen, answers);
    client
        .authorizationStates()
        .takeUntil(state -> state instanceof AuthorizationStateReady)
        .concatMapCompletable(login::answer)
        .blockingAwait();
  }

  private Completable answer(AuthorizationState state) {
    if (state instanceof AuthorizationStateWaitPhoneNumber) {
      return send(() -> new SetAuthenticationPhoneNumber(answers.ask(Answers.PHONE_NUMBER), null));
    }
    if (state instanceof AuthorizationStateWaitEmailAddress) {
      return send(() -> new SetAuthenticationEmailAddress(answers.ask("E-mail address")));
    }
    if (state instanceof AuthorizationStateWaitEmailCode) {
      return send(
          () ->
              new CheckAuthenticationEmailCode(
                  new EmailAddressAuthenticationCode(answers.ask("Code from the e-mail"))));
    }
    if (state instanceof AuthorizationStateWaitCode) {
      return send(() -> new CheckAuthenticationCode(answers.ask(Answers.CODE)));
    }
    if (state instanceof AuthorizationStateWaitPassword password) {
      String hint = password.passwordHint().isEmpty() ? "" : " (" + password.passwordHint() + ")";
      return send(() -> new CheckAuthenticationPassword(answers.askSecret("Password" + hint)));
    }
    if (state instanceof AuthorizationStateWaitRegistration) {
      return send(
          () -> new RegisterUser(answers.ask("First name"), answers.ask("Last name"), false));
    }
    if (state instanceof AuthorizationStateWaitOtherDeviceConfirmation other) {
      screen.show("Confirm on another device", other.link());
    } else if (state instanceof AuthorizationStateWaitPremiumPurchase) {
      return Completable.error(
          new IllegalStateException("Telegram asks for a purchase; do it in an official app"));
    }
    return Completable.complete();
  }

  /** Sends what was answered; asks again if Telegram does not accept it. */
  private Completable send(Supplier<TdFunction<Ok>> question) {
    return Completable.defer(() -> client.send(question.get()).ignoreElement())
        .doOnError(screen::error)
        .retry(
            failure ->
                failure instanceof TdErrorException && !(failure instanceof FloodWaitException));
  }
}
