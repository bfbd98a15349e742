package dev.tdjava.telegram.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.AuthorizationStateWaitPassword;
import dev.tdjava.api.User;
import dev.tdjava.api.functions.GetAuthorizationState;
import dev.tdjava.api.functions.LogOut;
import dev.tdjava.errors.SessionEnd;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClients;
import dev.tdjava.testdc.junit.Tolerates;
import io.reactivex.rxjava3.observers.TestObserver;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can happen while a question is open. */
@OfflineTelegram
@Timeout(60)
class LoginEndIT {

  private final TestDc dc;
  private final TestUser alice;
  private final RxTdClient client;
  private final DeferredLogin questions = Login.deferred();

  LoginEndIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    alice = dc.user("Alice").password("right");
    client = clients.freshRx();
  }

  private TestObserver<User> begin() {
    return Login.of(client).with(questions).test();
  }

  private <Q extends LoginQuestion> Q next(Class<Q> kind) {
    return kind.cast(questions.question().orTimeout(30, TimeUnit.SECONDS).join());
  }

  private void answerNumber() {
    LoginQuestion.PhoneNumber number = next(LoginQuestion.PhoneNumber.class);
    assertThat(questions.answer(number, number.phoneNumber(alice.phone()))).isTrue();
  }

  private void answerCode() {
    LoginQuestion.Code code = next(LoginQuestion.Code.class);
    assertThat(questions.answer(code, code.code(alice.loginCode()))).isTrue();
  }

  private void answerPassword() {
    LoginQuestion.Password password = next(LoginQuestion.Password.class);
    assertThat(questions.answer(password, password.password("right"))).isTrue();
  }

  @Test
  void whoDisposesIsAskedNothingAndGoesOnLater() {
    begin().dispose(); // perhaps before the first question

    TestObserver<User> atNumber = begin();
    LoginQuestion.PhoneNumber number = next(LoginQuestion.PhoneNumber.class);
    atNumber.dispose();
    assertThat(questions.answer(number, number.phoneNumber(alice.phone()))).isFalse();
    assertThat(questions.question()).isNotDone();

    TestObserver<User> atCode = begin();
    answerNumber();
    next(LoginQuestion.Code.class);
    atCode.dispose();

    TestObserver<User> atPassword = begin();
    answerCode();
    next(LoginQuestion.Password.class);
    atPassword.dispose();
    atPassword.assertNoValues().assertNoErrors();
    assertThat(client.send(new GetAuthorizationState()).blockingGet())
        .isInstanceOf(AuthorizationStateWaitPassword.class);

    TestObserver<User> toTheEnd = begin();
    answerPassword();
    toTheEnd.awaitDone(30, TimeUnit.SECONDS).assertValue(me -> me.id() == alice.id());
    assertThat(dc.calls("auth.sendCode")).isEqualTo(1);
  }

  @Test
  void aClientThatClosesFailsItsLogin() {
    TestObserver<User> login = begin();
    answerNumber();
    LoginQuestion.Code code = next(LoginQuestion.Code.class);

    client.close().blockingAwait();

    login
        .awaitDone(30, TimeUnit.SECONDS)
        .assertError(
            failure ->
                failure instanceof TdClosedException closed
                    && closed.sessionEnd() == SessionEnd.CLOSED
                    && String.valueOf(closed.getMessage()).contains("before it was logged in"));
    assertThat(questions.answer(code, code.code("1"))).isFalse();
    begin().awaitDone(30, TimeUnit.SECONDS).assertError(TdClosedException.class);
  }

  @Test
  @Tolerates("Destroying auth keys by user request|Destroy auth key")
  void aClientThatIsLoggedOutMeanwhileFailsItsLogin() {
    TestObserver<User> login = begin();
    next(LoginQuestion.PhoneNumber.class);
    client.send(new LogOut()).ignoreElement().blockingAwait();
    login
        .awaitDone(30, TimeUnit.SECONDS)
        .assertError(
            failure ->
                failure instanceof TdClosedException closed
                    && closed.sessionEnd() == SessionEnd.LOGGED_OUT);
  }

  @Test
  @Tolerates("Session connection with \\d+ pending requests was closed")
  void aServerThatIsRestartedIsNotNoticed() {
    TestObserver<User> login = begin();
    answerNumber();
    next(LoginQuestion.Code.class);
    dc.restart();
    answerCode();
    next(LoginQuestion.Password.class);
    dc.restart();
    answerPassword();
    login.awaitDone(30, TimeUnit.SECONDS).assertComplete();
  }

  @Test
  void aClientThatIsNotStartedFailsAtOnce() {
    Login.of(RxTdClient.create()).with(questions).test().assertError(IllegalStateException.class);
  }
}
