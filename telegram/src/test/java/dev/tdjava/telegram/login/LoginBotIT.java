package dev.tdjava.telegram.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.errors.TdErrorException;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.Fresh;
import dev.tdjava.testdc.junit.OfflineTelegram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** By a bot's token. */
@OfflineTelegram
@Timeout(60)
class LoginBotIT {

  @Test
  void theTokenIsEnough(TestDc dc, @Fresh RxTdClient client) {
    TestUser bot = dc.bot("echo_bot");
    assertThat(Login.of(client).with(Login.bot(" " + bot.token() + "\n")).blockingGet().id())
        .isEqualTo(bot.id());
  }

  @Test
  void aWrongOneFailsAndIsNotTriedAgain(TestDc dc, @Fresh RxTdClient client) {
    assertThatThrownBy(() -> Login.of(client).with(Login.bot("1:wrong")).blockingGet())
        .isInstanceOf(TdErrorException.class)
        .hasMessageContaining("ACCESS_TOKEN_INVALID");
    assertThat(dc.calls("auth.importBotAuthorization")).isEqualTo(1);

    assertThat(Login.of(client).with(Login.bot(dc.bot("echo_bot").token())).blockingGet().id())
        .isEqualTo(dc.bot("echo_bot").id());
  }

  @Test
  void ofTwoTokensTheRefusalSaysWhichIsWrong(TestDc dc, @Fresh RxTdClient client) {
    ScriptedLogin script =
        Login.script()
            .phoneNumber(it -> it.botToken("1:wrong"))
            .phoneNumber(it -> it.botToken(dc.bot("echo_bot").token()));
    Login.of(client).with(script).ignoreElement().blockingAwait();
    assertThat(script.asked().get(1).refusal())
        .extracting(LoginRefusal::reason)
        .isEqualTo(LoginRefusal.Reason.BOT_TOKEN_INVALID);
  }

  @Test
  void aBlankTokenIsRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Login.bot(" "))
        .withMessageContaining("BotFather");
  }
}
