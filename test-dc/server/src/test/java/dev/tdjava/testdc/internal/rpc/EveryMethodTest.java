package dev.tdjava.testdc.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.RpcClient;
import dev.tdjava.testdc.RpcClients;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestFile;
import dev.tdjava.testdc.TestKey;
import dev.tdjava.testdc.TestPeer;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.internal.tl.Requests;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Each method that is served, with any values in its fields and with chats that there are. */
class EveryMethodTest {

  private static final long SEED = Long.getLong("tdjava.testdc.seed", 1);

  /** What MTProto takes off, what would end the session, and one that cannot be answered yet. */
  private static final String NOT_CALLED =
      "(invoke|init|auth\\.).*|account\\.(deleteAccount|getWebAuthorizations)";

  @AutoClose private final TestDc dc = TestDc.builder().key(TestKey.KEY).start();
  @AutoClose private final RpcClients clients = new RpcClients(dc);

  private final TestUser alice = dc.user("Alice");
  private final TestUser bob = dc.user("Bob");
  private final TestUser bot = dc.bot("shop_bot");
  private final TestChat group = dc.group("Party", alice, bob, bot);
  private final TestChat club = dc.supergroup("Book club", alice, bob, bot);
  private final TestChat forum = dc.forum("Builders", alice, bob, bot);
  private final TestChat news = dc.channel("News", alice, bob);

  /** Also no 500, with which clients would call again and again. */
  @Test
  void nothingThatIsAskedIsAMistakeOfTheDataCentre() {
    for (TestChat chat : List.of(group, club, forum, news)) {
      alice.says(chat, "Thursday?");
      alice.sends(chat, TestFile.generated("film.mkv", 5));
    }
    RpcClient client = clients.of(alice);
    Random random = new Random(SEED);
    Function<String, TlObject> requests =
        Requests.random(
            random,
            Map.of(
                "InputPeer",
                any(random, client, "InputPeer", alice, bob, bot, group, club, forum, news),
                "InputUser",
                any(random, client, "InputUser", alice, bob, bot),
                "InputChannel",
                any(random, client, "InputChannel", club, forum, news)));

    List<String> mistakes = new ArrayList<>();
    int answered = 0;
    for (String method : Requests.methods()) {
      if (!method.matches(NOT_CALLED)) {
        TlObject answer = client.answer(requests.apply(method));
        if (answer.getString("error_message", "").equals("INTERNAL_SERVER_ERROR")) {
          mistakes.add(method);
        }
        answered++;
      }
    }

    assertThat(answered).isGreaterThan(150);
    assertThat(mistakes).as("seed %d", SEED).isEmpty();
  }

  private static Supplier<TlObject> any(
      Random random, RpcClient client, String type, TestPeer... peers) {
    return () -> client.input(peers[random.nextInt(peers.length)], type);
  }
}
