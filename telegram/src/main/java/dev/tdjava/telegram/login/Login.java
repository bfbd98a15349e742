package dev.tdjava.telegram.login;

import dev.tdjava.api.User;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.telegram.request.Requests;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.annotations.SchedulerSupport;
import io.reactivex.rxjava3.core.Single;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Logs a client in, whose parameters were or will be set, and has the handlers that most
 * applications want.
 *
 * <pre>{@code
 * User me = Login.of(client).with(Login.console()).blockingGet();
 * }</pre>
 */
public final class Login {

  private final Requests requests;

  private Login(Requests requests) {
    this.requests = requests;
  }

  public static Login of(RxTdClient client) {
    return of(Requests.of(client));
  }

  /** By a policy of your own: what it says of flood waits and time limits holds for answers too. */
  public static Login of(Requests requests) {
    return new Login(requests.with(requests.policy().waitsUntilReady(false)));
  }

  /**
   * Answers what TDLib asks until the account is Ready; at once if it is. Each subscription logs in
   * anew; let one be over before the next.
   *
   * <p>To dispose it ends the questions. The client stays open and where it is, so that a later
   * login goes on there.
   *
   * <dl>
   *   <dt><b>Scheduler:</b>
   *   <dd>Questions are asked on {@code Schedulers.io()}. The user comes on a dispatching thread of
   *       the client.
   *   <dt><b>Error handling:</b>
   *   <dd>{@link LoginException} for a state that nobody answers, as a purchase, or one that this
   *       version does not know; {@link dev.tdjava.errors.FloodWaitException} with the time to wait
   *       where that is longer than the policy waits; {@link dev.tdjava.errors.TdClosedException},
   *       with how it ended, if the client closes; {@link dev.tdjava.errors.TdErrorException} for
   *       what no other answer mends, such as an api_id that Telegram does not know; {@link
   *       dev.tdjava.errors.TdTimeoutException} if Telegram does not answer in the policy's time;
   *       and what the handler fails with. After all of these but the closing another login may be
   *       begun.
   * </dl>
   */
  @CheckReturnValue
  @SchedulerSupport(SchedulerSupport.CUSTOM)
  public Single<User> with(LoginHandler handler) {
    Objects.requireNonNull(handler, "handler must not be null");
    return new LoginStates(requests, handler).user();
  }

  /**
   * As a bot. A token that Telegram does not know fails the login with its error.
   *
   * @throws IllegalArgumentException if the token is blank
   */
  public static LoginHandler bot(String token) {
    return new BotLogin(token);
  }

  /**
   * Asks at the console, in English: for a phone number or a bot's token, and whatever else
   * Telegram wants. Passwords are not shown where there is a terminal. Without one it reads
   * standard input and writes to standard output.
   *
   * <p>A line that is being waited for when the login is disposed is still read, and dropped.
   */
  public static LoginHandler console() {
    return new ConsoleLogin(Terminal.open(), null);
  }

  /** The same with other lines; the handler closes neither. */
  public static LoginHandler console(Reader in, Writer out) {
    return new ConsoleLogin(Terminal.of(in, out, StandardCharsets.UTF_8), null);
  }

  /**
   * Draws a QR code at the console, which someone scans who is logged in on a phone, and the next
   * one when it has expired. What else Telegram wants, such as the password, is asked as {@link
   * #console()} does. It needs {@code com.google.zxing:core}.
   *
   * @throws IllegalStateException if that is not on the class path
   */
  public static LoginHandler qr() {
    return qr(Terminal.open());
  }

  /** The same with other lines; the handler closes neither. */
  public static LoginHandler qr(Reader in, Writer out) {
    return qr(Terminal.of(in, out, StandardCharsets.UTF_8));
  }

  private static LoginHandler qr(Terminal terminal) {
    return new ConsoleLogin(terminal, new TerminalQr(terminal));
  }

  /** Keeps each question until it is answered from elsewhere, as by a page of a web server. */
  public static DeferredLogin deferred() {
    return new DeferredLogin();
  }

  /** Answers the questions that a test expects. */
  public static ScriptedLogin script() {
    return new ScriptedLogin();
  }
}
