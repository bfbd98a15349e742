package dev.tdjava.telegram.login;

import dev.tdjava.api.AuthenticationCodeType;
import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TermsOfService;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks someone who reads lines and types some. */
final class ConsoleLogin implements LoginHandler {

  private final Terminal terminal;
  private final @Nullable TerminalQr qr;

  /**
   * @param qr how QR codes are drawn; null to ask for a phone number instead
   */
  ConsoleLogin(Terminal terminal, @Nullable TerminalQr qr) {
    this.terminal = terminal;
    this.qr = qr;
  }

  @Override
  public Single<TdFunction<Ok>> phoneNumber(LoginQuestion.PhoneNumber question) {
    return answer(
        () -> {
          if (qr != null) {
            return question.qrCode();
          }
          String answer = ask(question, "Phone number, or a bot's token");
          return answer.contains(":") ? question.botToken(answer) : question.phoneNumber(answer);
        });
  }

  @Override
  public Single<TdFunction<Ok>> code(LoginQuestion.Code question) {
    return answer(
        () -> {
          LoginRefusal refusal = question.refusal();
          if (refusal != null && refusal.reason() == LoginRefusal.Reason.CODE_EXPIRED) {
            return question.phoneNumber(question.sentTo()); // no other way to another code
          }
          String answer =
              ask(
                  question,
                  "Code"
                      + digits(question.length())
                      + ", sent to "
                      + question.sentTo()
                      + " "
                      + CodeTypes.words(question.sentBy())
                      + again(question.resentBy(), question.resendableAt()));
          return answer.isEmpty() && question.resentBy() != null
              ? question.resend()
              : question.code(answer);
        });
  }

  private static String digits(int length) {
    return length == 0 ? "" : " of " + length + " digits";
  }

  private static String again(@Nullable AuthenticationCodeType by, @Nullable Instant when) {
    if (by == null || when == null) {
      return "";
    }
    LocalTime time =
        LocalTime.ofInstant(when, ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    return " (Enter alone: another one " + CodeTypes.words(by) + ", from " + time + " on)";
  }

  @Override
  public Single<TdFunction<Ok>> emailAddress(LoginQuestion.EmailAddress question) {
    return answer(() -> question.emailAddress(ask(question, "E-mail address for login codes")));
  }

  @Override
  public Single<TdFunction<Ok>> emailCode(LoginQuestion.EmailCode question) {
    return answer(
        () -> {
          String answer =
              ask(
                  question,
                  "Code"
                      + digits(question.length())
                      + ", sent to "
                      + question.sentTo()
                      + " (Enter alone: another one)");
          return answer.isEmpty() ? question.resend() : question.code(answer);
        });
  }

  @Override
  public Single<TdFunction<Ok>> registration(LoginQuestion.Registration question) {
    return answer(
        () -> {
          TermsOfService terms = question.termsOfService();
          if (terms != null && question.refusal() == null) {
            terminal.show("To go on is to accept Telegram's terms of service:");
            terminal.show(terms.text().text());
          }
          String firstName = ask(question, "This number has no account yet. First name");
          return question.register(firstName, line(question, "Last name, or Enter alone"));
        });
  }

  @Override
  public Single<TdFunction<Ok>> password(LoginQuestion.Password question) {
    return answer(
        () -> {
          if (!question.recoverySentTo().isEmpty()) {
            return question.recover(
                ask(question, "Code, sent to " + question.recoverySentTo()),
                secret(question, "New password, or Enter alone for none"),
                line(question, "Hint for it, or Enter alone"));
          }
          tell(question);
          String answer =
              secret(
                  question,
                  "Password"
                      + (question.hint().isEmpty() ? "" : ", hint: " + question.hint())
                      + (question.isRecoverable() ? " (Enter alone: it is forgotten)" : ""));
          return answer.isEmpty() && question.isRecoverable()
              ? question.sendRecoveryCode()
              : question.password(answer);
        });
  }

  @Override
  public Completable qrCode(LoginQuestion.QrCode question) {
    return qr == null
        ? LoginHandler.super.qrCode(question)
        : Completable.fromAction(() -> qr.show(question.link()));
  }

  /** Tells why the answer before was not taken, and asks. */
  private String ask(LoginQuestion question, String prompt) {
    tell(question);
    return line(question, prompt);
  }

  private void tell(LoginQuestion question) {
    LoginRefusal refusal = question.refusal();
    if (refusal != null) {
      terminal.show(refusal.words() + ".");
    }
  }

  private String line(LoginQuestion question, String prompt) {
    return given(terminal.ask(prompt), question);
  }

  private String secret(LoginQuestion question, String prompt) {
    return given(terminal.askSecret(prompt), question);
  }

  private static String given(@Nullable String line, LoginQuestion question) {
    if (line == null) {
      throw new LoginException("The input ended before the login did", question.state());
    }
    return line;
  }

  /** Nobody is told what fails after the question is over, such as a line that is interrupted. */
  private static Single<TdFunction<Ok>> answer(Supplier<TdFunction<Ok>> asking) {
    return Single.create(
        emitter -> {
          try {
            emitter.onSuccess(asking.get());
          } catch (RuntimeException e) {
            emitter.tryOnError(e);
          }
        });
  }
}
