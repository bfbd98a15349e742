package dev.tdjava.telegram.login;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.User;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With a number that has no account. */
@OfflineTelegram
@Timeout(60)
class LoginRegistrationIT {

  private static final String NUMBER = "+99966 7 000001";

  private static ScriptedLogin script(TestDc dc) {
    return Login.script()
        .phoneNumber(it -> it.phoneNumber(NUMBER))
        .code(it -> it.code(dc.loginCode(NUMBER)));
  }

  @Test
  void anAccountIsMadeAfterTheTermsWereShown(TestDc dc, TestClients clients) {
    dc.termsOfService("Be kind.");
    ScriptedLogin script =
        script(dc)
            .registration(it -> it.register("", ""))
            .registration(it -> it.register("Carol", "Jones"));

    User me = Login.of(clients.freshRx()).with(script).blockingGet();

    assertThat(me.firstName()).isEqualTo("Carol");
    assertThat(me.lastName()).isEqualTo("Jones");
    assertThat(dc.userWith(NUMBER).id()).isEqualTo(me.id());
    LoginQuestion.Registration question = (LoginQuestion.Registration) script.asked().get(2);
    assertThat(requireNonNull(question.termsOfService()).text().text()).isEqualTo("Be kind.");
    assertThat(script.asked().get(3).refusal())
        .extracting(LoginRefusal::reason)
        .isEqualTo(LoginRefusal.Reason.NAME_INVALID);
  }

  @Test
  void thereNeedNotBeTerms(TestDc dc, TestClients clients) {
    dc.noTermsOfService();
    ScriptedLogin script = script(dc).registration(it -> it.register("Carol", ""));

    Login.of(clients.freshRx()).with(script).ignoreElement().blockingAwait();

    assertThat(((LoginQuestion.Registration) script.asked().get(2)).termsOfService()).isNull();
  }
}
