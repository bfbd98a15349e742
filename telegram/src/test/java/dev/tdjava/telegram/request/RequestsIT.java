package dev.tdjava.telegram.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.BlockListMain;
import dev.tdjava.api.User;
import dev.tdjava.api.functions.GetBlockedMessageSenders;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetContacts;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.errors.FloodWaitException;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.errors.TdTimeoutException;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClients;
import dev.tdjava.testdc.junit.Tolerates;
import io.reactivex.rxjava3.observers.TestObserver;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A policy and what TDLib really answers. */
@OfflineTelegram
@Timeout(60)
class RequestsIT {

  @Test
  void aRequestWaitsForTheLogin(TestDc dc, TestClients clients) {
    RxTdClient client = RxTdClient.create();
    TestObserver<User> waits = Requests.of(client).send(new GetMe()).test();

    clients.login(client, dc.user("Alice"));

    waits.awaitDone(30, TimeUnit.SECONDS).assertComplete();
  }

  @Test
  void withoutAPolicyItFails(TestClients clients) {
    Requests bare = Requests.of(clients.freshRx(), RequestPolicy.BARE);
    assertThatThrownBy(() -> bare.send(new GetMe()).blockingGet())
        .isInstanceOf(TdErrorException.class);
  }

  @Test
  void whoWaitsForTheLoginOfAClosedClientHearsSo(TestClients clients) {
    RxTdClient client = clients.freshRx();
    TestObserver<User> waits = Requests.of(client).send(new GetMe()).test();
    client.close().blockingAwait();
    waits.awaitDone(30, TimeUnit.SECONDS).assertError(TdClosedException.class);
  }

  @Test
  @Tolerates("FLOOD_WAIT_3600")
  void aLongFloodWaitSurfacesWithItsTime(TestDc dc, TestClients clients) {
    Requests requests = Requests.of(clients.loginRx(dc.user("Alice")));
    dc.next("contacts.getBlocked").floodWait(3600);
    assertThatThrownBy(
            () ->
                requests
                    .send(new GetBlockedMessageSenders(new BlockListMain(), 0, 10))
                    .blockingGet())
        .isInstanceOfSatisfying(
            FloodWaitException.class,
            wait -> assertThat(wait.retryAfter()).isEqualTo(Duration.ofHours(1)));
  }

  @Test
  void aChatThatTdlibDoesNotKnowIsLoaded(TestDc dc, TestClients clients) {
    TestUser alice = dc.user("Alice");
    TestUser bob = dc.user("Bob");
    alice.adds(bob);
    RxTdClient client = clients.loginRx(alice);
    Requests requests = Requests.of(client);
    assertThat(requests.send(new GetContacts()).blockingGet().userIds()).contains(bob.id());
    assertThatThrownBy(() -> client.send(new GetChat(bob.id())).blockingGet())
        .hasMessageContaining("Chat not found");

    assertThat(requests.send(new GetChat(bob.id())).blockingGet().title()).isEqualTo("Bob");
    assertThatThrownBy(() -> requests.send(new GetChat(123_456)).blockingGet())
        .hasMessageContaining("Chat not found");
  }

  @Test
  void anAnswerThatDoesNotComeEndsWithTheLimit(TestDc dc, TestClients clients) {
    Requests requests = Requests.of(clients.loginRx(dc.user("Alice")));
    dc.next("contacts.getBlocked").delay(Duration.ofSeconds(20));
    RequestPolicy brief = requests.policy().timeLimit(Duration.ofMillis(100));
    assertThatThrownBy(
            () ->
                requests
                    .with(brief)
                    .send(new GetBlockedMessageSenders(new BlockListMain(), 0, 10))
                    .blockingGet())
        .isInstanceOf(TdTimeoutException.class)
        .hasMessageContaining("getBlockedMessageSenders");
  }
}
