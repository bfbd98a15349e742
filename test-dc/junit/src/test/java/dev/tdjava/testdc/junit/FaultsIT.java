package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tdjava.api.AuthorizationStateClosed;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.ConnectionStateConnecting;
import dev.tdjava.api.ConnectionStateReady;
import dev.tdjava.api.Message;
import dev.tdjava.api.UpdateConnectionState;
import dev.tdjava.api.UpdateMessageSendFailed;
import dev.tdjava.api.UpdateMessageSendSucceeded;
import dev.tdjava.api.functions.GetContacts;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.SearchPublicChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What TDLib makes of it when things go wrong, and that nothing is lost by it. Where TDLib mends
 * things so well that nobody sees them, as with doubled updates and other salts, it is {@code
 * OrderedFaultsTest} that shows that they went wrong.
 */
@OfflineTelegram
@Timeout(120)
@Tolerates("Session connection with \\d+ pending requests was closed: ")
class FaultsIT {

  /** A private chat that both sides know. */
  private static TestUser acquaintance(TestDc dc, TestClient alice) {
    TestUser bob = dc.user("Bob");
    bob.says(dc.user("Alice"), "hello");
    alice.hears("hello");
    return bob;
  }

  /** Cuts until TDLib says so, which it does after a third of a second without a connection. */
  private static void cutUntilNoticed(TestDc dc, TestClient alice) {
    alice.await(UpdateConnectionState.class, u -> u.state() instanceof ConnectionStateReady);
    alice.forget();
    while (alice.all(UpdateConnectionState.class).stream()
        .noneMatch(u -> u.state() instanceof ConnectionStateConnecting)) {
      dc.connections().cut();
      Thread.onSpinWait();
    }
  }

  /** That the server has closed one of these. */
  private static void assertCut(TestDc dc, Set<String> before) {
    assertThat(before).isNotEmpty();
    assertThat(dc.user("Alice").connections().peers().containsAll(before)).isFalse();
  }

  @Test
  @Tolerates("Delay: .* because of .*FLOOD_WAIT_1")
  void aFloodWaitIsWaitedFor(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    dc.next("messages.sendMessage").floodWait(1);

    Message message = alice.says(bob.chatId(), "patience");

    assertThat(TestClient.textOf(message)).isEqualTo("patience");
    assertThat(dc.calls("messages.sendMessage")).isEqualTo(2);
  }

  @Test
  @Tolerates("Failed to send .*MESSAGE_TOO_LONG")
  void aRefusedMessageFails(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    dc.next("messages.sendMessage").fails(400, "MESSAGE_TOO_LONG");

    Message message = Chats.sending(alice, bob.chatId(), "nobody will see this");
    UpdateMessageSendFailed failed =
        alice.await(UpdateMessageSendFailed.class, u -> u.oldMessageId() == message.id());

    assertThat(failed.error().code()).isEqualTo(400);
  }

  @Test
  @Tolerates("Delay: .* because of .*RPC_CALL_FAIL")
  void aServerErrorIsTriedAgain(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    dc.next("messages.sendMessage").fails(500, "RPC_CALL_FAIL");

    assertThat(alice.says(bob.chatId(), "again").isOutgoing()).isTrue();
    assertThat(dc.calls("messages.sendMessage")).isEqualTo(2);
  }

  @Test
  void anErrorOf406IsNotShownToPeople(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    dc.next("contacts.resolveUsername").fails(406, "UPDATE_APP_TO_LOGIN");

    assertThat(alice.refusal(new SearchPublicChat("nobody_here")).code()).isEqualTo(406);
  }

  @Test
  @Tolerates({"Destroy auth key", "Receive error for \\w+: \\[Error : 401 : "})
  void anErrorOf401EndsTheLogin(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    dc.next("contacts.getContacts").fails(401, "SESSION_REVOKED");

    alice.client().send(new GetContacts());

    alice.state(AuthorizationStateClosed.class);
  }

  @Test
  void aDelayedAnswerComes(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    dc.next("messages.sendMessage").delay(Duration.ofMillis(700));

    Message message = Chats.sending(alice, bob.chatId(), "slowly");
    bob.says(dc.user("Alice"), "faster");

    alice.hears("faster");
    assertThat(alice.all(UpdateMessageSendSucceeded.class)).isEmpty();
    alice.sent(message);
  }

  @Test
  void aCutConnectionIsMadeAnew(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    cutUntilNoticed(dc, alice);
    bob.says(dc.user("Alice"), "while you were away");

    alice.hears("while you were away");
    alice.says(bob.chatId(), "back again");
    assertThat(alice.heard()).containsExactly("while you were away");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void aCutAtAnyPacketLosesNothing(int n, TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    Set<String> before = dc.user("Alice").connections().peers();
    dc.user("Alice").connections().cutInsteadOfPacket(n);
    for (int i = 0; i < 10; i++) {
      bob.says(dc.user("Alice"), "message " + i);
    }
    alice.says(bob.chatId(), "mine");

    alice.hears("message 9");
    assertThat(alice.heard()).hasSize(11).doesNotHaveDuplicates();
    assertCut(dc, before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aCutInsideAPacketLosesNothing(int n, TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    Set<String> before = dc.user("Alice").connections().peers();
    dc.user("Alice").connections().cutInsidePacket(n);
    Message message = Chats.sending(alice, bob.chatId(), "mine");
    for (int i = 0; i < 10; i++) {
      bob.says(dc.user("Alice"), "message " + i);
    }

    alice.sent(message);
    alice.hears("message 9");
    assertThat(alice.heard()).hasSize(11).doesNotHaveDuplicates();
    assertThat(dc.calls("messages.sendMessage")).isBetween(1, 2);
    assertCut(dc, before);
  }

  @Test
  void whatIsSaidIntoASilenceIsHeardAfterIt(
      TestDc dc, TestClients clients, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    TestUser carol = dc.user("Carol");
    TestClient other = TestClient.of(clients.login(carol));
    dc.user("Alice").connections().fallSilent();
    bob.says(dc.user("Alice"), "can you hear me");
    Message message = Chats.sending(alice, bob.chatId(), "not yet");
    dc.await("it is heard all the same", () -> dc.calls("messages.sendMessage") == 1);
    bob.says(carol, "there is silence");
    other.hears("there is silence");
    assertThat(alice.heard()).containsExactly("hello");
    assertThat(alice.all(UpdateMessageSendSucceeded.class)).isEmpty();
    dc.user("Alice").connections().speak();

    alice.hears("can you hear me");
    alice.sent(message);
  }

  @Test
  void aSlowConnectionDelaysUpdatesAndAnswers(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    Duration delay = Duration.ofMillis(700);
    dc.user("Alice").connections().delay(delay);
    long start = System.nanoTime();

    bob.says(dc.user("Alice"), "slow to come");
    alice.hears("slow to come");
    Duration heard = Duration.ofNanos(System.nanoTime() - start);
    start = System.nanoTime();
    alice.says(bob.chatId(), "slow to be sent");
    Duration answered = Duration.ofNanos(System.nanoTime() - start);

    assertThat(heard).isGreaterThanOrEqualTo(delay);
    assertThat(answered).isGreaterThanOrEqualTo(delay);
  }

  @Test
  void aRestartOfTheServerIsSurvived(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    int asked = dc.calls("updates.getDifference");
    dc.restart();
    bob.says(dc.user("Alice"), "after the restart");

    alice.hears("after the restart");
    alice.says(bob.chatId(), "still here");
    // TDLib is told that its session is new, and asks for what it missed.
    assertThat(dc.calls("updates.getDifference")).isGreaterThan(asked);
  }

  /** TDLib gives up a key that is older than a minute; until then it goes on trying. */
  @Test
  @Tolerates({
    "Use PFS to check main key",
    "Have tmp_auth_key",
    "Destroy auth key",
    // Where the machine is slow, it gets as far as to check the key before the test is over.
    "Do not drop main key, because it was created too recently",
    "BindKey failed: \\[Error : 400 : ENCRYPTED_MESSAGE_INVALID",
    "Start auth_dropTempAuthKeys"
  })
  void whoseKeyIsForgottenIsConnectedNoMore(
      TestDc dc, TestClients clients, @LoggedIn("Alice") TestClient alice) {
    alice.await(UpdateConnectionState.class, u -> u.state() instanceof ConnectionStateReady);
    alice.forget();
    dc.restartWithoutKeys();

    alice.await(UpdateConnectionState.class, u -> u.state() instanceof ConnectionStateConnecting);
    assertThat(dc.user("Alice").isConnected()).isFalse();
    TestClient other = TestClient.of(clients.login(dc.user("Alice")));
    assertThat(other.ask(new GetMe()).firstName()).isEqualTo("Alice");
  }

  @Test
  void otherSaltsAreLearnt(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    dc.changeSalt();

    alice.says(bob.chatId(), "salted");
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, 86_400})
  void aServersClockMayBeWrong(long seconds, TestDc dc, TestClients clients) {
    dc.clockOffset(Duration.ofSeconds(seconds));
    TestClient alice = TestClient.of(clients.login(dc.user("Alice")));
    TestUser bob = acquaintance(dc, alice);

    Message message = alice.says(bob.chatId(), "what time is it");

    assertThat((long) message.date())
        .isCloseTo(Instant.now().getEpochSecond() + seconds, within(60L));
  }

  @Test
  @Tolerates("MessageId is too (low|high). Message will be re-sent")
  void aClockThatJumpsIsFollowed(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    dc.clockOffset(Duration.ofHours(2));

    Message message = alice.says(bob.chatId(), "it is late");

    assertThat((long) message.date())
        .isCloseTo(Instant.now().getEpochSecond() + 7_200, within(60L));
  }

  @Test
  @Tolerates("Filling gap in ") // where it takes longer than 0.7 s
  void droppedUpdatesAreAskedFor(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    dc.nextUpdatesFor(dc.user("Alice")).areDropped();
    bob.says(dc.user("Alice"), "one");
    bob.says(dc.user("Alice"), "two");

    alice.hears("two");
    assertThat(alice.heard()).containsExactly("hello", "one", "two");
    assertThat(dc.calls("updates.getDifference")).isPositive();
  }

  @Test
  void duplicatedUpdatesCountOnce(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    dc.nextUpdatesFor(dc.user("Alice")).areDuplicated();
    bob.says(dc.user("Alice"), "one");
    bob.says(dc.user("Alice"), "two");

    alice.hears("two");
    assertThat(alice.heard()).containsExactly("hello", "one", "two");
  }

  @Test
  @Tolerates("Filling gap in ") // where it takes longer than 0.7 s
  void lateUpdatesArePutInOrder(
      TestDc dc, TestClients clients, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    TestUser carol = dc.user("Carol");
    TestClient other = TestClient.of(clients.login(carol));
    dc.nextUpdatesFor(dc.user("Alice")).areLate();
    bob.says(dc.user("Alice"), "one");
    bob.says(carol, "is one there");
    other.hears("is one there");
    assertThat(alice.heard()).containsExactly("hello");
    bob.says(dc.user("Alice"), "two");

    alice.hears("two");
    assertThat(alice.heard()).containsExactly("hello", "one", "two");
  }

  @Test
  @Tolerates("Failed to send .*MESSAGE_TOO_LONG")
  void theNextFaultIsForTheNextCallOnly(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = acquaintance(dc, alice);
    dc.next("messages.sendMessage").fails(400, "MESSAGE_TOO_LONG");
    dc.next("messages.sendMessage").delay(Duration.ofMillis(10));

    Message first = Chats.sending(alice, bob.chatId(), "refused");
    alice.await(UpdateMessageSendFailed.class, u -> u.oldMessageId() == first.id());

    alice.says(bob.chatId(), "delayed");
    alice.says(bob.chatId(), "as ever");
  }

  @Test
  void aConnectedClientSaysSo(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    alice.await(UpdateConnectionState.class, u -> u.state() instanceof ConnectionStateReady);
    assertThat(dc.user("Alice").isConnected()).isTrue();
    assertThat(alice.ask(new GetMe()).firstName()).isEqualTo("Alice");
  }

  @Test
  void aMethodThatTelegramDoesNotHaveIsRefused(TestDc dc, @Fresh TestClient nobody) {
    nobody.state(AuthorizationStateWaitPhoneNumber.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dc.next("messages.sendMesage"))
        .withMessageContaining("messages.sendMesage");
  }
}
