package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As many clients as a large test may want, in one JVM and at one data centre. */
@OfflineTelegram
@Timeout(300)
@Tag("own-jvm")
class ManyClientsIT {

  private static final int CLIENTS = 300;

  @Test
  void threeHundredClientsHearABroadcast(TestDc dc, TestClients clients) throws Exception {
    TestUser speaker = dc.user("Speaker");
    List<TestUser> users =
        IntStream.range(0, CLIENTS).mapToObj(i -> dc.user("Listener " + i)).toList();
    TestChat news = dc.channel("News", speaker, users.toArray(TestUser[]::new));
    ExecutorService logins = Executors.newFixedThreadPool(8);
    List<Future<TestClient>> opening =
        users.stream()
            .map(user -> logins.submit(() -> TestClient.of(clients.login(user))))
            .toList();
    logins.shutdown();
    for (Future<TestClient> one : opening) {
      one.get();
    }

    speaker.says(news, "to all of you");

    for (Future<TestClient> one : opening) {
      assertThat(one.get().hears("to all of you").chatId()).isEqualTo(news.chatId());
    }
    clients.close();
    for (TestUser user : users) {
      assertThat(user.isConnected()).as("%s is gone", user).isFalse();
    }
  }
}
