package dev.tdjava.testdc.junit;

import static dev.tdjava.testdc.junit.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.AuthorizationStateClosed;
import dev.tdjava.api.AuthorizationStateLoggingOut;
import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.Session;
import dev.tdjava.api.UpdateChatReadInbox;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.UpdateUnconfirmedSession;
import dev.tdjava.api.functions.ConfirmSession;
import dev.tdjava.api.functions.CreatePrivateChat;
import dev.tdjava.api.functions.DeleteAccount;
import dev.tdjava.api.functions.GetActiveSessions;
import dev.tdjava.api.functions.LogOut;
import dev.tdjava.api.functions.OpenChat;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.api.functions.TerminateAllOtherSessions;
import dev.tdjava.api.functions.TerminateSession;
import dev.tdjava.api.functions.ViewMessages;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.SessionEnd;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several devices of one account. */
@OfflineTelegram
@Timeout(60)
@Tolerates({ // so TDLib logs out, and may have asked for something at that moment
  "Destroy auth key|Close because of on_destroy_auth_key",
  "Receive error for \\w+: \\[Error : 401 : "
})
class SessionsIT {

  private final TestDc dc;
  private final TestClients clients;
  private final TestUser alice;
  private final TestUser bob;

  SessionsIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    this.clients = clients;
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob");
  }

  private TestClient device(String model) {
    TestClient seen = TestClient.of(TdClient.create());
    clients
        .with(parameters -> parameters.deviceModel(model).systemVersion("7"))
        .login(seen.client(), alice);
    return seen;
  }

  private static void assertRevoked(TestClient client) {
    assertEnded(client, SessionEnd.REVOKED);
    assertThat(client.client().send(new GetActiveSessions()))
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withMessageContaining("session was ended elsewhere")
        .havingCause()
        .isInstanceOfSatisfying(
            TdClosedException.class,
            closed -> assertThat(closed.sessionEnd()).isEqualTo(SessionEnd.REVOKED));
  }

  private static void assertEnded(TestClient client, SessionEnd end) {
    client.state(AuthorizationStateLoggingOut.class);
    client.state(AuthorizationStateClosed.class);
    assertThat(client.client().sessionEnd().join()).isEqualTo(end);
    client.client().closed().join();
  }

  @Test
  void theListSaysWhatTheClientsSaidOfThemselves() {
    device("old phone");
    TestClient current = device("new phone");

    List<Session> sessions = current.ask(new GetActiveSessions()).sessions();

    assertThat(sessions).hasSize(2);
    Session own = sessions.stream().filter(Session::isCurrent).findFirst().orElseThrow();
    assertThat(own.deviceModel()).isEqualTo("new phone");
    assertThat(own.apiId()).isEqualTo(1);
    Session other = sessions.stream().filter(one -> !one.isCurrent()).findFirst().orElseThrow();
    assertThat(other.deviceModel()).isEqualTo("old phone");
    assertThat(other.systemVersion()).isEqualTo("7");
    assertThat(other.applicationVersion()).startsWith("1, TDLib");
    assertThat(other.ipAddress()).isEqualTo("127.0.0.1");
    assertThat(other.logInDate()).isPositive();
  }

  @Test
  void aNewLoginIsToldToTheOtherDeviceWhichConfirmsIt() {
    TestClient first = device("first");
    TestClient second = device("second");

    UpdateNewMessage warning =
        first.await(
            UpdateNewMessage.class,
            one ->
                one.message().chatId() == dc.telegram().id()
                    && one.message().content() instanceof MessageText text
                    && text.text().text().contains("New login"));
    assertThat(((MessageText) warning.message().content()).text().text()).contains("second");
    UpdateUnconfirmedSession update =
        first.await(UpdateUnconfirmedSession.class, one -> one.session() != null);
    assertThat(update.session()).extracting("deviceModel").isEqualTo("second");
    assertThat(isUnconfirmed(first)).isTrue();

    first.forget();
    first.ask(new ConfirmSession(otherSession(first)));
    assertThat(isUnconfirmed(first)).isFalse();
    second.client().close();
  }

  private static boolean isUnconfirmed(TestClient client) {
    return client.ask(new GetActiveSessions()).sessions().stream().anyMatch(Session::isUnconfirmed);
  }

  private static long otherSession(TestClient client) {
    return client.ask(new GetActiveSessions()).sessions().stream()
        .filter(session -> !session.isCurrent())
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void aTerminatedSessionNoticesByItself() {
    TestClient lost = device("lost phone");
    TestClient current = device("phone");

    current.ask(new TerminateSession(otherSession(current)));

    assertRevoked(lost);
    assertThat(current.ask(new GetActiveSessions()).sessions()).hasSize(1);
    assertThat(refusal(current, new TerminateSession(17))).isEqualTo("400 HASH_INVALID");
  }

  @Test
  void allOtherSessionsAreTerminatedAtOnce() {
    TestClient one = device("one");
    TestClient two = device("two");
    TestClient current = device("three");

    current.ask(new TerminateAllOtherSessions());

    assertRevoked(one);
    assertRevoked(two);
    assertThat(alice.logins()).isEqualTo(1);
  }

  @Test
  void whoLogsOutCanLogInAgain() {
    TestClient client = device("phone");
    client.ask(new LogOut());
    assertEnded(client, SessionEnd.LOGGED_OUT);
    assertThat(alice.logins()).isZero();

    TestClient again = device("phone");
    again.state(AuthorizationStateReady.class);
  }

  @Test
  void aSessionThatIsTerminatedWhileItIsClosedNoticesAtItsNextStart() {
    TestClient client = device("phone");
    client.client().close();
    alice.logsOutEverywhere();

    TestClient again = TestClient.of(TdClient.create());
    try {
      clients.restart(client.client(), again.client());
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageContaining("LoggingOut"); // it noticed before it was ready
    }
    assertRevoked(again);
  }

  @Test
  void aDeletedAccountEndsItsClients() {
    TestClient client = device("phone");
    TestClient other = device("tablet");
    client.ask(new DeleteAccount("test", ""));
    assertEnded(client, SessionEnd.LOGGED_OUT);
    assertRevoked(other);
  }

  @Test
  @Tolerates({
    "Request account.deleteAccount failed: .*PASSWORD_HASH_INVALID",
    "Destroy auth key|Close because of on_destroy_auth_key",
    "Receive error for \\w+: \\[Error : 401 : "
  })
  void whoWasRefusedToDeleteTheAccountAndIsThenLoggedOutHasBeenRevoked() {
    TestClient client = device("phone");
    alice.password("secret");
    assertThat(refusal(client, new DeleteAccount("test", "wrong"))).startsWith("400 ");

    alice.logsOutEverywhere();

    assertRevoked(client);
  }

  @Test
  void whatOneDeviceReadsAndSendsTheOtherSees() {
    TestClient one = device("one");
    TestClient two = device("two");
    TestMessage hello = bob.says(alice, "hello");
    one.await(UpdateNewMessage.class, update -> update.message().chatId() == bob.id());
    two.await(UpdateNewMessage.class, update -> update.message().chatId() == bob.id());
    two.forget();

    one.ask(new CreatePrivateChat(bob.id(), false));
    one.ask(new OpenChat(bob.id()));
    one.ask(new ViewMessages(bob.id(), List.of(hello.idFor(alice)), null, true));

    UpdateChatReadInbox read =
        two.await(UpdateChatReadInbox.class, update -> update.chatId() == bob.id());
    assertThat(read.unreadCount()).isZero();
    assertThat(read.lastReadInboxMessageId()).isEqualTo(hello.idFor(alice));

    one.ask(
        new SendMessage(
            bob.id(),
            null,
            null,
            null,
            null,
            new InputMessageText(new FormattedText("hi", List.of()), null, true)));
    UpdateNewMessage sent =
        two.await(
            UpdateNewMessage.class,
            update ->
                update.message().isOutgoing()
                    && update.message().content() instanceof MessageText text
                    && text.text().text().equals("hi"));
    assertThat(sent.message().chatId()).isEqualTo(bob.id());
  }
}
