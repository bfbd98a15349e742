package dev.tdjava.telegram.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.User;
import dev.tdjava.api.functions.CheckAuthenticationPasswordRecoveryCode;
import dev.tdjava.api.functions.GetPasswordState;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With two-step verification. */
@OfflineTelegram
@Timeout(60)
class LoginPasswordIT {

  private final TestUser alice;
  private final RxTdClient client;

  LoginPasswordIT(TestDc dc, TestClients clients) {
    alice = dc.user("Alice");
    client = clients.freshRx();
  }

  private ScriptedLogin script() {
    return Login.script()
        .phoneNumber(it -> it.phoneNumber(alice.phone()))
        .code(it -> it.code(alice.loginCode()));
  }

  private User login(ScriptedLogin script) {
    return Login.of(client).with(script).blockingGet();
  }

  @Test
  void aWrongPasswordIsAskedForAgain() {
    alice.password("right", "not wrong");
    ScriptedLogin script =
        script().password(it -> it.password("wrong")).password(it -> it.password("right"));

    assertThat(login(script).id()).isEqualTo(alice.id());

    LoginQuestion.Password first = (LoginQuestion.Password) script.asked().get(2);
    assertThat(first.hint()).isEqualTo("not wrong");
    assertThat(first.isRecoverable()).isFalse();
    assertThat(first.refusal()).isNull();
    assertThat(script.asked().get(3).refusal())
        .extracting(LoginRefusal::reason)
        .isEqualTo(LoginRefusal.Reason.PASSWORD_INVALID);
  }

  @Test
  void aForgottenOneIsReplacedWithTheHelpOfAnEMail() {
    alice.password("forgotten").recoveryEmail("alice@example.org");
    ScriptedLogin script =
        script()
            .password(LoginQuestion.Password::sendRecoveryCode)
            .password(it -> it.recover("no", "new", "newer"))
            // TDLib says that this one is right, and stays where it is.
            .password(it -> new CheckAuthenticationPasswordRecoveryCode(alice.emailCode()))
            .password(it -> it.recover(alice.emailCode(), "new", "newer"));

    assertThat(login(script).id()).isEqualTo(alice.id());

    LoginQuestion.Password sent = (LoginQuestion.Password) script.asked().get(3);
    assertThat(sent.isRecoverable()).isTrue();
    assertThat(sent.recoverySentTo()).isEqualTo("a***e@example.org");
    assertThat(script.asked().get(4).refusal())
        .extracting(LoginRefusal::reason)
        .isEqualTo(LoginRefusal.Reason.CODE_INVALID);
    assertThat(script.asked().get(5).refusal()).isNull();
    assertThat(client.send(new GetPasswordState()).blockingGet().passwordHint()).isEqualTo("newer");
  }

  @Test
  void whatCannotBeRecoveredIsRefused() {
    alice.password("right");
    ScriptedLogin script =
        script()
            .password(LoginQuestion.Password::sendRecoveryCode)
            .password(it -> it.password("right"));

    login(script);

    assertThat(script.asked().get(3).refusal())
        .extracting(LoginRefusal::reason)
        .isEqualTo(LoginRefusal.Reason.PASSWORD_NOT_RECOVERABLE);
  }
}
