package dev.tdjava.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.rx.RxTdClient;
import dev.tdjava.telegram.text.Text;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestFile;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClients;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What others write, as real TDLib gives it. */
@OfflineTelegram
@Timeout(60)
class IncomingIT {

  @Test
  void anAlbumIsOneMessage(TestDc dc, TestClients clients) {
    TestUser bob = dc.user("Bob");
    RxTdClient client = clients.loginRx(dc.user("Alice"));
    TestSubscriber<IncomingMessage> got = Messages.of(client).incoming().messages().test();
    TestFile[] files = new TestFile[3];
    for (int i = 0; i < files.length; i++) {
      files[i] = TestFile.of(i + ".txt", ("part " + i).getBytes(StandardCharsets.UTF_8));
    }
    bob.says(dc.user("Alice"), "before");
    bob.sendsAlbum(dc.user("Alice"), files);
    bob.says(dc.user("Alice"), "after");
    bob.sendsAlbum(dc.user("Alice"), files);

    Awaitility.await().until(() -> got.values().size() == 4);
    assertThat(got.values())
        .extracting(message -> message.parts().size())
        .containsExactly(1, 3, 1, 3);
    assertThat(got.values())
        .extracting(IncomingMessage::text)
        .containsExactly("before", "", "after", "");
    assertThat(got.values().get(1).isAlbum()).isTrue();

    bob.sendsAlbum(dc.user("Alice"), files);
    client.close().blockingAwait();
    got.awaitDone(30, TimeUnit.SECONDS).assertComplete();
  }

  @Test
  void whatWasMissedComesUnlessItIsNotWanted(TestDc dc, TestClients clients) {
    TestUser alice = dc.user("Alice");
    TestUser bob = dc.user("Bob");
    TestClients kept = clients.withDatabases();
    RxTdClient first = kept.loginRx(alice);
    var seen = Messages.of(first).incoming().messages().firstOrError().cache();
    var unused = seen.subscribe();
    bob.says(alice, "seen");
    assertThat(seen.blockingGet().text()).isEqualTo("seen");
    first.close().blockingAwait();
    bob.says(alice, "missed");

    RxTdClient next = RxTdClient.create();
    TestSubscriber<String> all =
        Messages.of(next).incoming().messages().map(IncomingMessage::text).test();
    TestSubscriber<String> later =
        Messages.of(next)
            .incoming()
            .since(Instant.now().plusSeconds(3600))
            .messages()
            .map(IncomingMessage::text)
            .test();
    kept.restart(first.client(), next.client());
    Awaitility.await().until(() -> all.values().contains("missed"));
    later.assertNoValues();
  }

  @Test
  void anEchoBotAnswersEveryoneInOrder(TestDc dc, TestClients clients) {
    TestUser bot = dc.bot("echo_bot");
    Messages messages = Messages.of(clients.loginRx(bot));
    var echo =
        messages
            .incoming()
            .perChat(message -> messages.reply(message, Text.plain(message.text())).ignoreElement())
            .subscribe();
    for (int i = 0; i < 5; i++) {
      for (String name : List.of("Alice", "Bob", "Carol")) {
        dc.user(name).says(bot, name + " " + i);
      }
    }
    dc.await("all are answered", () -> dc.calls("messages.sendMessage") == 15);
    echo.dispose();
  }
}
