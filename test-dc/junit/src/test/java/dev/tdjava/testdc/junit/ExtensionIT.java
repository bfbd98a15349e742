package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.functions.GetAuthorizationState;
import dev.tdjava.client.TdClient;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the parameters of a test are. */
@OfflineTelegram
@Timeout(60)
class ExtensionIT {

  private final TestDc ofConstructor;
  private final TestClients clients;

  ExtensionIT(TestDc dc, TestClients clients) {
    ofConstructor = dc;
    this.clients = clients;
  }

  @BeforeEach
  void before(TestDc dc) {
    assertThat(dc).isSameAs(ofConstructor);
  }

  @AfterEach
  void after(TestDc dc) {
    assertThat(dc).isSameAs(ofConstructor);
  }

  @Test
  void theDataCentreIsThatOfTheTest(TestDc dc, TestClients same) {
    assertThat(dc).isSameAs(ofConstructor);
    assertThat(same).isSameAs(clients);
  }

  @Test
  void aFreshClientWaitsForAPhoneNumber(@Fresh TdClient client, @Fresh RxTdClient another) {
    assertThat(client.send(new GetAuthorizationState()).join())
        .isInstanceOf(AuthorizationStateWaitPhoneNumber.class);
    assertThat(another.send(new GetAuthorizationState()).blockingGet())
        .isInstanceOf(AuthorizationStateWaitPhoneNumber.class);
    assertThat(ofConstructor.calls("auth.sendCode")).isZero();
  }

  @Test
  void theSameNameTwiceIsTwoClientsOfOneAccount(
      @LoggedIn("Alice") TdClient one, @LoggedIn("Alice") RxTdClient other) {
    assertThat(one).isNotSameAs(other.client());
    assertThat(ofConstructor.calls("auth.signIn")).isEqualTo(2);
    assertThat(clients.folder(one)).isNotEqualTo(clients.folder(other.client()));
  }
}
