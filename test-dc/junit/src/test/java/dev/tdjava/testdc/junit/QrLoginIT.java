package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.AuthorizationStateWaitOtherDeviceConfirmation;
import dev.tdjava.api.AuthorizationStateWaitPassword;
import dev.tdjava.api.Session;
import dev.tdjava.api.functions.CheckAuthenticationPassword;
import dev.tdjava.api.functions.ConfirmQrCodeAuthentication;
import dev.tdjava.api.functions.GetActiveSessions;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.RequestQrCodeAuthentication;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Logins by a QR code that another device scans. */
@OfflineTelegram
@Timeout(60)
class QrLoginIT {

  private final TestDc dc;
  private final TestClients clients;
  private final TestUser alice;
  private final TestClient client = TestClient.of(TdClient.create());

  QrLoginIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    this.clients = clients;
    this.alice = dc.user("Alice");
  }

  @BeforeEach
  void start() {
    clients.fresh(client.client());
  }

  private String link() {
    client.ask(new RequestQrCodeAuthentication(List.of()));
    return client.state(AuthorizationStateWaitOtherDeviceConfirmation.class).link();
  }

  private void assertLoggedIn() {
    client.state(AuthorizationStateReady.class);
    assertThat(client.ask(new GetMe()).id()).isEqualTo(alice.id());
  }

  @Test
  void aUserScansTheCode() {
    String link = link();
    assertThat(link).startsWith("tg://login?token=");
    alice.scans(link);
    assertLoggedIn();
  }

  @Test
  void anotherClientScansTheCode() {
    TdClient phone = clients.login(alice);

    Session session = phone.send(new ConfirmQrCodeAuthentication(link())).join();

    assertThat(session.deviceModel()).isEqualTo("test");
    assertThat(session.isCurrent()).isFalse();
    assertLoggedIn();
    assertThat(phone.send(new GetActiveSessions()).join().sessions())
        .extracting(Session::id)
        .contains(session.id());
  }

  @Test
  void aCodeCountsOnce() {
    String link = link();
    alice.scans(link);
    assertLoggedIn();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dc.user("Bob").scans(link))
        .withMessageContaining("AUTH_TOKEN_");
  }

  @Test
  void thePasswordIsAskedForAfterTheCode() {
    alice.password("right", "hint");
    alice.scans(link());
    assertThat(client.state(AuthorizationStateWaitPassword.class).passwordHint()).isEqualTo("hint");
    client.ask(new CheckAuthenticationPassword("right"));
    assertLoggedIn();
  }

  @Test
  void anAccountOfAnotherDataCentreIsLoggedInThere() {
    alice.dc(2);
    alice.scans(link());
    assertLoggedIn();
    OtherDc.awaitLetIntoTheFirstToo(dc, client);
  }

  @Test
  void anAccountOfAnotherDataCentreIsAskedForThePasswordThere() {
    alice.dc(2).password("right");
    alice.scans(link());
    client.state(AuthorizationStateWaitPassword.class);
    client.ask(new CheckAuthenticationPassword("right"));
    assertLoggedIn();
    OtherDc.awaitLetIntoTheFirstToo(dc, client);
  }

  @Test
  void aCodeThatExpiresIsReplaced() {
    dc.loginTokenLifetime(2);
    String first = link();
    String second =
        client
            .state(
                AuthorizationStateWaitOtherDeviceConfirmation.class,
                state -> !state.link().equals(first))
            .link();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> alice.scans(first))
        .withMessageContaining("AUTH_TOKEN_EXPIRED");
    dc.loginTokenLifetime(30);
    String third =
        client
            .state(
                AuthorizationStateWaitOtherDeviceConfirmation.class,
                state -> !state.link().equals(first) && !state.link().equals(second))
            .link();
    alice.scans(third);
    assertLoggedIn();
  }
}
