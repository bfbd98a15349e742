package dev.tdjava.telegram.login;

import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;

/**
 * Who answers what a login asks. There are ready-made ones in {@link Login}; one of your own has a
 * method for each question that can come:
 *
 * <pre>{@code
 * final class Form implements LoginHandler {
 *
 *   public Single<TdFunction<Ok>> phoneNumber(LoginQuestion.PhoneNumber question) {
 *     return ask("Phone number", question.refusal()).map(question::phoneNumber);
 *   }
 *
 *   public Single<TdFunction<Ok>> code(LoginQuestion.Code question) {
 *     return ask("Code", question.refusal()).map(question::code);
 *   }
 * }
 * }</pre>
 *
 * <p>An answer is a request of TDLib, which the question makes: {@code question.code("12345")},
 * {@code question.resend()}. Any other request that fits the state is an answer too.
 *
 * <p>If Telegram does not take an answer, the question comes again, with {@link
 * LoginQuestion#refusal()} saying why. A question is over when Telegram goes on without an answer,
 * when the login is disposed or when the client closes; its {@code Single} is disposed then. What a
 * method throws, and a {@code Single} that fails, fails the login.
 *
 * <p><b>Threads.</b> The methods are called, and what they give is subscribed to, on {@code
 * Schedulers.io()}, one question at a time, so that they may block. A thread that does is
 * interrupted when its question is over.
 *
 * <p>What is not overridden fails the login with a {@link LoginException} that names the question.
 */
public interface LoginHandler {

  /** The login begins: a phone number, a bot's token or a QR code. */
  Single<TdFunction<Ok>> phoneNumber(LoginQuestion.PhoneNumber question);

  /** The code that was sent to the number. */
  default Single<TdFunction<Ok>> code(LoginQuestion.Code question) {
    return Single.error(LoginException.notAnswered("the code that was sent", "code", question));
  }

  /** An e-mail address, to which codes will be sent from now on. */
  default Single<TdFunction<Ok>> emailAddress(LoginQuestion.EmailAddress question) {
    return Single.error(LoginException.notAnswered("an e-mail address", "emailAddress", question));
  }

  /** The code that was sent to the e-mail address. */
  default Single<TdFunction<Ok>> emailCode(LoginQuestion.EmailCode question) {
    return Single.error(
        LoginException.notAnswered("the code from the e-mail", "emailCode", question));
  }

  /** The name of a new account; to answer is to accept the terms of service. */
  default Single<TdFunction<Ok>> registration(LoginQuestion.Registration question) {
    return Single.error(
        LoginException.notAnswered(
            "the name of a new account, as this number has none", "registration", question));
  }

  /** The password of two-step verification. */
  default Single<TdFunction<Ok>> password(LoginQuestion.Password question) {
    return Single.error(
        LoginException.notAnswered("the password of two-step verification", "password", question));
  }

  /**
   * Shows the QR code of a link, which someone who is logged in scans. It needs no answer: that it
   * has been shown is told by completing. When the code has expired, after some 30 seconds, the
   * next one comes by another call.
   */
  default Completable qrCode(LoginQuestion.QrCode question) {
    return Completable.error(
        LoginException.notAnswered("a QR code to be shown", "qrCode", question));
  }
}
