package dev.tdjava.telegram.login;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.AuthenticationCodeTypeCall;
import dev.tdjava.api.AuthenticationCodeTypeSms;
import dev.tdjava.api.User;
import dev.tdjava.errors.FloodWaitException;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClients;
import dev.tdjava.testdc.junit.Tolerates;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** By phone number and code. */
@OfflineTelegram
@Timeout(60)
class LoginCodeIT {

  private final TestDc dc;
  private final TestUser alice;
  private final RxTdClient client;

  LoginCodeIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    alice = dc.user("Alice");
    client = clients.freshRx();
  }

  private User login(ScriptedLogin script) {
    return Login.of(client).with(script).blockingGet();
  }

  /** A script that has entered the number. */
  private ScriptedLogin numberOf(TestUser user) {
    return Login.script().phoneNumber(it -> it.phoneNumber(user.phone()));
  }

  private static LoginRefusal.@Nullable Reason reason(LoginQuestion question) {
    LoginRefusal refusal = question.refusal();
    return refusal == null ? null : refusal.reason();
  }

  @Test
  void theQuestionTellsHowTheCodeComes() {
    ScriptedLogin script = numberOf(alice).code(it -> it.code(alice.loginCode()));

    assertThat(login(script).id()).isEqualTo(alice.id());

    LoginQuestion.Code code = (LoginQuestion.Code) script.asked().get(1);
    assertThat(code.sentTo()).isEqualTo(alice.phone());
    assertThat(code.sentBy()).isEqualTo(new AuthenticationCodeTypeSms(5));
    assertThat(code.length()).isEqualTo(5);
    assertThat(code.resentBy()).isInstanceOf(AuthenticationCodeTypeCall.class);
    assertThat(Duration.between(code.sentAt(), requireNonNull(code.resendableAt())))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void whoIsLoggedInIsAskedNothing() {
    login(numberOf(alice).code(it -> it.code(alice.loginCode())));
    assertThat(login(Login.script()).id()).isEqualTo(alice.id());
  }

  @Test
  void wrongAnswersAreAskedForAgainWithTheReason() {
    ScriptedLogin script =
        Login.script()
            .phoneNumber(it -> it.phoneNumber("+12"))
            .phoneNumber(it -> it.phoneNumber(alice.phone()))
            .code(it -> it.code("x" + alice.loginCode()))
            .code(it -> it.code(""))
            .code(it -> it.code(alice.loginCode()));

    login(script);

    assertThat(script.asked())
        .extracting(LoginCodeIT::reason)
        .containsExactly(
            null,
            LoginRefusal.Reason.PHONE_NUMBER_INVALID,
            null,
            LoginRefusal.Reason.CODE_INVALID,
            LoginRefusal.Reason.CODE_INVALID);
    assertThat(requireNonNull(script.asked().get(3).refusal()).error().errorMessage())
        .isEqualTo("PHONE_CODE_INVALID");
  }

  @Test
  void afterAnExpiredCodeTheNumberIsEnteredAgain() {
    ScriptedLogin script =
        numberOf(alice)
            .code(
                it -> {
                  alice.expireLoginCode();
                  return it.code(alice.loginCode());
                })
            .code(it -> it.phoneNumber(it.sentTo()))
            .code(it -> it.code(alice.loginCode()));

    login(script);

    assertThat(script.asked())
        .extracting(LoginCodeIT::reason)
        .containsExactly(null, null, LoginRefusal.Reason.CODE_EXPIRED, null);
  }

  @Test
  void theCodeIsSentAgainAsLongAsThereIsAWay() {
    ScriptedLogin script =
        numberOf(alice)
            .code(LoginQuestion.Code::resend)
            .code(LoginQuestion.Code::resend)
            .code(it -> it.code(alice.loginCode()));

    login(script);

    LoginQuestion.Code again = (LoginQuestion.Code) script.asked().get(2);
    assertThat(again.sentBy()).isInstanceOf(AuthenticationCodeTypeCall.class);
    assertThat(again.resentBy()).isNull();
    assertThat(again.resendableAt()).isNull();
    LoginQuestion.Code never = (LoginQuestion.Code) script.asked().get(3);
    assertThat(reason(never)).isEqualTo(LoginRefusal.Reason.CODE_NOT_RESENDABLE);
    assertThat(never.sentAt()).isEqualTo(again.sentAt());
  }

  @Test
  void anotherNumberCanBeEnteredInsteadOfTheCode() {
    TestUser bob = dc.user("Bob");
    User me =
        login(
            numberOf(alice)
                .code(it -> it.phoneNumber(bob.phone()))
                .code(it -> it.code(bob.loginCode())));
    assertThat(me.id()).isEqualTo(bob.id());
  }

  @Test
  @Tolerates("FLOOD_WAIT_3600")
  void aFloodWaitEndsTheLoginWithItsTimeAndALaterOneGoesOn() {
    dc.next("auth.sendCode").floodWait(3600);
    assertThatThrownBy(() -> login(numberOf(alice)))
        .isInstanceOfSatisfying(
            FloodWaitException.class,
            flood -> assertThat(flood.retryAfter()).isEqualTo(Duration.ofHours(1)));

    dc.next("auth.signIn").floodWait(3600);
    assertThatThrownBy(() -> login(numberOf(alice).code(it -> it.code(alice.loginCode()))))
        .isInstanceOf(FloodWaitException.class);

    login(Login.script().code(it -> it.code(alice.loginCode())));
  }

  @Test
  void whatNoAnswerMendsEndsTheLogin() {
    dc.next("auth.sendCode").fails(400, "API_ID_INVALID");
    assertThatThrownBy(() -> login(numberOf(alice)))
        .isInstanceOf(TdErrorException.class)
        .hasMessageContaining("API_ID_INVALID");
  }

  @Test
  @Tolerates("Your account was banned")
  void whatHasNoNameIsToldToo() {
    dc.next("auth.sendCode").fails(400, "PHONE_NUMBER_BANNED");
    dc.next("auth.sendCode").fails(406, "UPDATE_APP_TO_LOGIN");
    ScriptedLogin script =
        numberOf(alice)
            .phoneNumber(it -> it.phoneNumber(alice.phone()))
            .phoneNumber(it -> it.phoneNumber(alice.phone()))
            .code(it -> it.code(alice.loginCode()));

    login(script);

    List<LoginQuestion> asked = script.asked();
    assertThat(reason(asked.get(1))).isEqualTo(LoginRefusal.Reason.PHONE_NUMBER_BANNED);
    assertThat(requireNonNull(asked.get(2).refusal()).words())
        .isEqualTo(LoginRefusal.Reason.OTHER.words()); // a text that must not be shown
  }

  @Test
  void aQuestionThatAHandlerDoesNotKnowEndsTheLogin() {
    LoginHandler onlyNumbers = it -> Single.just(it.phoneNumber(alice.phone()));
    assertThatThrownBy(() -> Login.of(client).with(onlyNumbers).blockingGet())
        .isInstanceOfSatisfying(
            LoginException.class,
            failure ->
                assertThat(failure.state().typeName()).isEqualTo("authorizationStateWaitCode"))
        .hasMessageContaining("has no code()");
  }
}
