package dev.tdjava.testdc.junit;

import static dev.tdjava.testdc.junit.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.AuthorizationStateWaitPassword;
import dev.tdjava.api.PasswordState;
import dev.tdjava.api.functions.CheckAuthenticationCode;
import dev.tdjava.api.functions.CheckAuthenticationPassword;
import dev.tdjava.api.functions.CheckAuthenticationPasswordRecoveryCode;
import dev.tdjava.api.functions.CheckRecoveryEmailAddressCode;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.GetPasswordState;
import dev.tdjava.api.functions.GetRecoveryEmailAddress;
import dev.tdjava.api.functions.RecoverAuthenticationPassword;
import dev.tdjava.api.functions.RequestAuthenticationPasswordRecovery;
import dev.tdjava.api.functions.SetAuthenticationPhoneNumber;
import dev.tdjava.api.functions.SetPassword;
import dev.tdjava.api.functions.SetRecoveryEmailAddress;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two-step verification. */
@OfflineTelegram
@Timeout(60)
class PasswordIT {

  private final TestUser alice;
  private final TestClients clients;

  PasswordIT(TestDc dc, TestClients clients) {
    this.alice = dc.user("Alice");
    this.clients = clients;
  }

  /** A client that got as far as the code brings it. */
  private TestClient afterCode() {
    TestClient client = TestClient.of(TdClient.create());
    clients.fresh(client.client());
    client.ask(new SetAuthenticationPhoneNumber(alice.phone(), null));
    client.ask(new CheckAuthenticationCode(alice.loginCode()));
    return client;
  }

  private TestClient loggedIn() {
    TestClient client = TestClient.of(TdClient.create());
    clients.login(client.client(), alice);
    return client;
  }

  @Test
  void theLoginWantsTheRightPassword() {
    alice.password("right", "not wrong");
    TestClient client = afterCode();
    AuthorizationStateWaitPassword state = client.state(AuthorizationStateWaitPassword.class);
    assertThat(state.passwordHint()).isEqualTo("not wrong");
    assertThat(state.hasRecoveryEmailAddress()).isFalse();

    assertThat(refusal(client, new CheckAuthenticationPassword("wrong")))
        .isEqualTo("400 PASSWORD_HASH_INVALID");
    client.ask(new CheckAuthenticationPassword("right"));

    client.state(AuthorizationStateReady.class);
    assertThat(client.ask(new GetMe()).id()).isEqualTo(alice.id());
  }

  @Test
  void aClientSetsChangesAndRemovesThePassword() {
    TestClient client = loggedIn();
    assertThat(client.ask(new GetPasswordState()).hasPassword()).isFalse();

    PasswordState set = client.ask(new SetPassword("", "first", "one", false, ""));
    assertThat(set.hasPassword()).isTrue();
    assertThat(set.passwordHint()).isEqualTo("one");
    assertThat(refusal(client, new SetPassword("wrong", "second", "two", false, "")))
        .isEqualTo("400 PASSWORD_HASH_INVALID");
    assertThat(client.ask(new SetPassword("first", "second", "two", false, "")).passwordHint())
        .isEqualTo("two");

    TestClient other = afterCode();
    assertThat(other.state(AuthorizationStateWaitPassword.class).passwordHint()).isEqualTo("two");
    assertThat(refusal(other, new CheckAuthenticationPassword("first")))
        .isEqualTo("400 PASSWORD_HASH_INVALID");
    other.ask(new CheckAuthenticationPassword("second"));
    other.state(AuthorizationStateReady.class);

    assertThat(client.ask(new SetPassword("second", "", "", false, "")).hasPassword()).isFalse();
    afterCode().state(AuthorizationStateReady.class);
  }

  @Test
  void anAddressForRecoveryIsConfirmedByItsCode() {
    alice.password("right");
    TestClient client = loggedInWithPassword("right");

    PasswordState pending = client.ask(new SetRecoveryEmailAddress("right", "alice@example.org"));
    assertThat(pending.hasRecoveryEmailAddress()).isFalse();
    assertThat(pending.recoveryEmailAddressCodeInfo())
        .extracting("emailAddressPattern", "length")
        .containsExactly("a***e@example.org", 6);
    assertThat(client.ask(new CheckRecoveryEmailAddressCode("no")).hasRecoveryEmailAddress())
        .isFalse();

    PasswordState confirmed = client.ask(new CheckRecoveryEmailAddressCode(alice.emailCode()));
    assertThat(confirmed.hasRecoveryEmailAddress()).isTrue();
    assertThat(client.ask(new GetRecoveryEmailAddress("right")).recoveryEmailAddress())
        .isEqualTo("alice@example.org");
  }

  private TestClient loggedInWithPassword(String password) {
    TestClient client = afterCode();
    client.state(AuthorizationStateWaitPassword.class);
    client.ask(new CheckAuthenticationPassword(password));
    client.state(AuthorizationStateReady.class);
    return client;
  }

  @Test
  void aForgottenPasswordIsReplacedByTheCodeThatWasSent() {
    alice.password("forgotten").recoveryEmail("alice@example.org");
    TestClient client = afterCode();
    assertThat(client.state(AuthorizationStateWaitPassword.class).hasRecoveryEmailAddress())
        .isTrue();

    client.ask(new RequestAuthenticationPasswordRecovery());
    client.state(
        AuthorizationStateWaitPassword.class,
        state -> state.recoveryEmailAddressPattern().equals("a***e@example.org"));
    assertThat(refusal(client, new CheckAuthenticationPasswordRecoveryCode("no")))
        .isEqualTo("400 CODE_INVALID");
    client.ask(new CheckAuthenticationPasswordRecoveryCode(alice.emailCode()));
    client.ask(new RecoverAuthenticationPassword(alice.emailCode(), "new", "newer"));

    client.state(AuthorizationStateReady.class);
    assertThat(client.ask(new GetPasswordState()).passwordHint()).isEqualTo("newer");
    loggedInWithPassword("new");
  }
}
