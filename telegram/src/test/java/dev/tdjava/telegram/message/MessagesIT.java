package dev.tdjava.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.ChatActionTyping;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputFileLocal;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.fixtures.Rounds;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.telegram.text.Text;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClients;
import dev.tdjava.testdc.junit.Tolerates;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages that are sent, until they have arrived or failed. */
@OfflineTelegram
@Timeout(120)
class MessagesIT {

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser bob;
  private final RxTdClient client;
  private final Messages messages;
  private final long chat;

  MessagesIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    alice = dc.user("Alice");
    bob = dc.user("Bob");
    client = clients.loginRx(alice);
    messages = Messages.of(client);
    chat = bob.chatId();
  }

  @BeforeEach
  void meetBob() {
    meets(bob);
  }

  /** Has someone write, so that TDLib knows the chat. */
  private void meets(TestUser... others) {
    var greetings =
        client.updates(UpdateNewMessage.class).take(others.length).ignoreElements().cache();
    var unused = greetings.subscribe();
    for (TestUser other : others) {
      other.says(alice, "hello");
    }
    greetings.blockingAwait();
  }

  private static FormattedText text(String text) {
    return Text.plain(text);
  }

  /** The ids of messages that the server has are multiples of 2²⁰. */
  private static void assertFinal(Message message) {
    assertThat(message.id() % (1 << 20)).isZero();
    assertThat(message.sendingState()).isNull();
  }

  @Test
  void aMessageComesWithItsFinalId() {
    Message sent = messages.send(chat, text("one")).blockingGet();
    assertFinal(sent);
    Message reply = messages.reply(sent, text("two")).blockingGet();
    assertFinal(reply);
    assertThat(reply.replyTo()).isNotNull();
    assertThat(bob.id()).isEqualTo(reply.chatId());
  }

  @Test
  void itsStagesAreTold() {
    assertThat(messages.sendInStages(chat, Outgoing.dice("🎲")).toList().blockingGet())
        .hasSizeGreaterThanOrEqualTo(2)
        .first()
        .isInstanceOfSatisfying(
            SendStage.Pending.class,
            pending -> assertThat(pending.message().sendingState()).isNotNull());
    assertThat(messages.sendInStages(chat, Outgoing.location(1, 2)).lastOrError().blockingGet())
        .isInstanceOfSatisfying(SendStage.Sent.class, sent -> assertFinal(sent.message()));
  }

  @Test
  void anAlbumGivesAllItsMessages(@TempDir Path folder) throws IOException {
    List<Outgoing> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Path file = Files.writeString(folder.resolve(i + ".txt"), "part " + i);
      parts.add(Outgoing.document(new InputFileLocal(file.toString())).caption(text("part " + i)));
    }
    List<Message> album = messages.sendAlbum(chat, parts).blockingGet();
    assertThat(album).hasSize(3).allSatisfy(MessagesIT::assertFinal);
    assertThat(album).extracting(Message::mediaAlbumId).containsOnly(album.get(0).mediaAlbumId());

    List<Long> ids = album.stream().map(Message::id).toList();
    TestUser carol = dc.user("Carol");
    meets(carol);
    assertThat(messages.forward(chat, ids, carol.chatId()).blockingGet())
        .hasSize(3)
        .allSatisfy(MessagesIT::assertFinal);
  }

  @Test
  void aScheduledMessageIsScheduled() {
    Message later =
        messages
            .send(chat, Outgoing.text(text("later")).at(Instant.now().plus(Duration.ofDays(1))))
            .blockingGet();
    assertThat(later.schedulingState()).isNotNull();
    assertThat(later.sendingState()).isNull();
  }

  @Test
  @Tolerates("Failed to send .*SCHEDULE_TOO_MUCH")
  void aFailureSaysWhyAndCanBeRetried() {
    dc.next("messages.sendMessage").fails(400, "SCHEDULE_TOO_MUCH");
    MessageSendException failure = failure(messages.send(chat, text("refused")).test());
    assertThat(failure.errorMessage()).isEqualTo("SCHEDULE_TOO_MUCH");
    assertThat(failure.code()).isEqualTo(400);
    assertThat(((MessageText) failure.failed().content()).text().text()).isEqualTo("refused");

    dc.next("messages.sendMessage").fails(400, "SCHEDULE_TOO_MUCH");
    assertThat(failure.isNamed("SCHEDULE_TOO_MUCH")).isTrue();
    assertThat(failure.canRetry()).isTrue();
    MessageSendException again = failure(messages.resend(failure).test());
    assertFinal(messages.resend(again).blockingGet());
  }

  private static MessageSendException failure(TestObserver<Message> observer) {
    List<Throwable> failures = new ArrayList<>();
    observer
        .awaitDone(30, TimeUnit.SECONDS)
        .assertError(
            failure -> {
              failures.add(failure);
              return failure instanceof MessageSendException;
            });
    return (MessageSendException) failures.get(0);
  }

  @Test
  void whatIsDeletedBeforeItIsSentFails() {
    dc.next("messages.sendMessage").delay(Duration.ofSeconds(10));
    TestObserver<Message> sent =
        messages
            .sendInStages(chat, Outgoing.text(text("never mind")))
            .concatMapSingle(
                stage ->
                    stage instanceof SendStage.Pending pending
                        ? messages.delete(pending.message()).toSingleDefault(pending.message())
                        : Single.<Message>never())
            .lastOrError()
            .test();
    assertThat(failure(sent).errorMessage()).isEqualTo("MESSAGE_DELETED");
  }

  @Test
  void whatTdlibDoesNotTakeFailsAtOnce() {
    assertThatThrownBy(() -> messages.send(chat, text(" ")).ignoreElement().blockingAwait())
        .isInstanceOf(TdErrorException.class);
    assertThatThrownBy(() -> messages.sendAlbum(chat, List.of()))
        .hasMessageContaining("2 to 10 parts");
    assertThatThrownBy(() -> Outgoing.dice("🎲").caption(text("no"))).hasMessageContaining("Dice");
  }

  @Test
  void aClientThatClosesEndsWhatIsOnItsWay() {
    dc.next("messages.sendMessage").delay(Duration.ofSeconds(30));
    TestObserver<Message> sent =
        messages
            .sendInStages(chat, Outgoing.text(text("too late")))
            .doOnNext(
                stage -> {
                  var unused = client.close().subscribe();
                })
            .ofType(SendStage.Sent.class)
            .map(SendStage.Sent::message)
            .firstOrError()
            .test();
    sent.awaitDone(30, TimeUnit.SECONDS).assertError(TdClosedException.class);
  }

  @Test
  void messagesAreChangedReactedToPinnedAndDeleted() {
    Message sent = messages.send(chat, text("draft")).blockingGet();
    Message edited = messages.edit(sent, text("fair copy")).blockingGet();
    assertThat(((MessageText) edited.content()).text().text()).isEqualTo("fair copy");
    messages.react(sent, "👍").blockingAwait();
    messages.unreact(sent, "👍").blockingAwait();
    messages.pin(sent).blockingAwait();
    messages.unpin(sent).blockingAwait();
    messages.read(sent).blockingAwait();
    messages.delete(sent).blockingAwait();
    dc.await("typing is told", () -> dc.calls("messages.setTyping") == 0);
    messages.showing(chat, new ChatActionTyping(), Completable.complete()).blockingAwait();
    dc.await("typing is told", () -> dc.calls("messages.setTyping") > 0);
  }

  @Test
  @Tag("soak")
  void allFinalIdsArriveOnce() {
    int count = Rounds.of(1_000);
    List<TestUser> others = IntStream.range(0, 50).mapToObj(i -> dc.user("Person " + i)).toList();
    meets(others.toArray(TestUser[]::new));
    var busy =
        client
            .updates(UpdateNewMessage.class)
            .subscribe(
                update -> {
                  long until = System.nanoTime() + 300_000;
                  while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                  }
                });
    List<Message> sent =
        Flowable.range(0, count)
            .flatMapSingle(
                i -> messages.send(others.get(i % 50).chatId(), text("message " + i)), false, 64)
            .toList()
            .blockingGet();
    busy.dispose();
    assertThat(sent).hasSize(count).allSatisfy(MessagesIT::assertFinal);
    assertThat(new HashSet<>(sent.stream().map(Message::id).toList())).hasSize(count);
  }
}
