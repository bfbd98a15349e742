package dev.tdjava.telegram.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.User;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClients;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What someone types, and reads. */
@OfflineTelegram
@Timeout(60)
class ConsoleLoginIT {

  private final TestDc dc;
  private final TestUser alice;
  private final RxTdClient client;
  private final StringWriter output = new StringWriter();

  ConsoleLoginIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    alice = dc.user("Alice");
    client = clients.freshRx();
  }

  /** Thought of when it is read, as a code is known only then. */
  private interface Line {
    String get();
  }

  private static final class Typing extends Reader {
    private final List<Line> lines;
    private int at;

    Typing(List<Line> lines) {
      this.lines = lines;
    }

    @Override
    public int read(char[] buffer, int from, int length) {
      if (at == lines.size()) {
        return -1;
      }
      String line = lines.get(at++).get() + "\n";
      line.getChars(0, line.length(), buffer, from);
      return line.length();
    }

    @Override
    public void close() throws IOException {
      throw new IOException("It is not the login's to close");
    }
  }

  private User type(Line... lines) {
    return Login.of(client).with(Login.console(new Typing(List.of(lines)), output)).blockingGet();
  }

  @Test
  void numberCodeAndPassword() {
    alice.password(" right ", "with spaces");
    User me =
        type(
            () -> "+12",
            () -> " " + alice.phone() + " ",
            () -> "",
            () -> "x",
            alice::loginCode,
            () -> "right",
            () -> " right ");

    assertThat(me.id()).isEqualTo(alice.id());
    assertThat(output.toString())
        .containsSubsequence(
            "Phone number, or a bot's token: ",
            "There is no such phone number.",
            "Phone number, or a bot's token: ",
            "Code of 5 digits, sent to " + alice.phone() + " by SMS (Enter alone: another one by a",
            "Code of 5 digits, sent to " + alice.phone() + " by a call: ",
            "That is not the code.",
            "Password, hint: with spaces: ",
            "That is not the password.",
            "Password, hint: with spaces: ")
        .doesNotContain("\u001b", alice.loginCode());
  }

  @Test
  void anExpiredCodeIsReplacedByItself() {
    type(
        alice::phone,
        () -> {
          alice.expireLoginCode();
          return alice.loginCode();
        },
        alice::loginCode);
    assertThat(dc.calls("auth.sendCode")).isEqualTo(2);
  }

  @Test
  void aForgottenPassword() {
    alice.password("forgotten").recoveryEmail("alice@example.org");
    type(
        alice::phone,
        alice::loginCode,
        () -> "",
        alice::emailCode,
        () -> "new",
        () -> "newer hint");
    assertThat(output.toString())
        .containsSubsequence(
            "Password (Enter alone: it is forgotten): ",
            "Code, sent to a***e@example.org: ",
            "New password, or Enter alone for none: ",
            "Hint for it, or Enter alone: ");
  }

  @Test
  void aNewAccount() {
    dc.termsOfService("Be kind.");
    User me =
        type(
            () -> "+99966 7 000001",
            () -> dc.loginCode("+99966 7 000001"),
            () -> "",
            () -> "",
            () -> "Carol",
            () -> "");
    assertThat(me.firstName()).isEqualTo("Carol");
    assertThat(output.toString())
        .containsSubsequence("terms of service", "Be kind.", "First name: ", "A name has 1 to 64")
        .containsOnlyOnce("Be kind.");
  }

  @Test
  void aBotsToken() {
    assertThat(type(() -> "1:wrong", () -> dc.bot("echo_bot").token()).id())
        .isEqualTo(dc.bot("echo_bot").id());
  }

  @Test
  void theEndOfTheInputEndsTheLogin() {
    assertThatThrownBy(() -> type(alice::phone))
        .isInstanceOf(LoginException.class)
        .hasMessageContaining("input ended")
        .hasMessageContaining("authorizationStateWaitCode");
  }
}
