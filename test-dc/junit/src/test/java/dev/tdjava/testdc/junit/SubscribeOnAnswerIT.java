package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.UpdateMessageSendSucceeded;
import dev.tdjava.api.functions.CreatePrivateChat;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.fixtures.Rounds;
import dev.tdjava.rx.RxTdClient;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The natural way to a message's final id: send it, and subscribe to what follows when the answer
 * is there. Ten thousand messages, because what went wrong did so now and then only.
 */
@OfflineTelegram
@Timeout(240)
class SubscribeOnAnswerIT {

  private final RxTdClient client;
  private long chatId;

  SubscribeOnAnswerIT(@LoggedIn("Alice") RxTdClient client) {
    this.client = client;
  }

  @BeforeEach
  void openSavedMessages() {
    long me = client.send(new GetMe()).blockingGet().id();
    chatId = client.send(new CreatePrivateChat(me, true)).blockingGet().id();
  }

  @Tag("soak")
  @ParameterizedTest(name = "{0} messages, {1} in flight, another handler takes {2} ms")
  @CsvSource({"2000, 1, 0", "3000, 4, 0", "4500, 32, 0", "500, 4, 3"})
  void nothingThatFollowsTheAnswerIsMissed(int messages, int inFlight, int busyMillis) {
    Disposable busy = // blocks, and holds up nobody
        busyMillis == 0
            ? Disposable.disposed()
            : client.updates().subscribe(update -> sleep(busyMillis));

    List<Long> ids =
        Flowable.range(1, Rounds.of(messages))
            .flatMapSingle(n -> finalId("message " + n), false, inFlight)
            .timeout(60, TimeUnit.SECONDS) // for each, where one would hang for ever
            .toList()
            .blockingGet();

    busy.dispose();
    assertThat(ids).hasSize(Rounds.of(messages)).doesNotHaveDuplicates();
  }

  private Single<Long> finalId(String text) {
    return client
        .send(new SendMessage(chatId, null, null, null, null, TestClient.text(text)))
        .flatMap(
            message ->
                client
                    .updates(UpdateMessageSendSucceeded.class)
                    .filter(update -> update.oldMessageId() == message.id())
                    .map(update -> update.message().id())
                    .firstOrError());
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
