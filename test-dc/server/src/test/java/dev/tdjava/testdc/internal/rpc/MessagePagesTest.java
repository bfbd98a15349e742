package dev.tdjava.testdc.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.RpcClient;
import dev.tdjava.testdc.RpcClients;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestFile;
import dev.tdjava.testdc.TestKey;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a chat of 1,000 messages, and of what is found in it. */
class MessagePagesTest {

  private static final int MESSAGES = 1_000;

  @AutoClose private static final TestDc DC = TestDc.builder().key(TestKey.KEY).start();
  @AutoClose private static final RpcClients CLIENTS = new RpcClients(DC);

  private static final TestUser ALICE = DC.user("Alice");
  private static final TestUser BOB = DC.user("Bob");

  /** The ids that Bob has for Alice's messages, the oldest first; each tenth has a file. */
  private static final List<Integer> IDS = new ArrayList<>();

  private final RpcClient client = CLIENTS.of(BOB); // after all was written

  @BeforeAll
  static void write() {
    for (int i = 0; i < MESSAGES; i++) {
      TestMessage said =
          i % 10 == 0
              ? ALICE.sends(BOB, TestFile.generated("page.pdf", 5))
              : ALICE.says(BOB, "message " + i);
      IDS.add(RpcClient.id(said, BOB));
    }
  }

  /** The messages by their place, counted from the newest one, which is 0; both ends are in it. */
  private static List<Integer> places(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(MessagePagesTest::id).toList();
  }

  private static int id(int place) {
    return IDS.get(MESSAGES - 1 - place);
  }

  private static List<Integer> ids(TlObject answer) {
    return answer.<TlObject>getList("messages").stream().map(it -> it.getInt("id")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // offset, add_offset, limit, the newest and the oldest that are got
    "-1, 0, 5, 0, 4",
    "-1, 0, 100, 0, 99",
    "-1, 0, 5000, 0, 99",
    "-1, 3, 5, 3, 7",
    "99, 0, 5, 100, 104",
    "99, 10, 5, 110, 114",
    "99, -1, 1, 99, 99",
    "99, -10, 20, 90, 109",
    "99, -100, 20, 0, 19",
    "5, -50, 60, 0, 15",
    "994, 0, 20, 995, 999",
    "0, 995, 20, 996, 999",
  })
  void aPageOfTheHistory(int offset, int addOffset, int limit, int newest, int oldest) {
    TlObject page =
        client.call(
            "messages.getHistory",
            "peer",
            ALICE,
            "offset_id",
            offset < 0 ? 0 : id(offset),
            "add_offset",
            addOffset,
            "limit",
            limit);

    assertThat(ids(page)).isEqualTo(places(newest, oldest));
    assertThat(page.getInt("count")).isEqualTo(MESSAGES);
    assertThat(page.getInt("offset_id_offset")).isEqualTo(newest);
  }

  @Test
  void bothEndsOfAPageCanBeGiven() {
    TlObject between =
        client.call(
            "messages.getHistory", "peer", ALICE, "limit", 100, "max_id", id(10), "min_id", id(20));

    assertThat(ids(between)).as("neither end is in it").isEqualTo(places(11, 19));
  }

  @Test
  void aPageOfNothingTellsHowMuchThereIs() {
    TlObject none = client.call("messages.getHistory", "peer", ALICE);
    TlObject behind =
        client.call("messages.getHistory", "peer", ALICE, "offset_id", id(999), "limit", 10);

    assertThat(ids(none)).isEmpty();
    assertThat(none.getInt("count")).isEqualTo(MESSAGES);
    assertThat(ids(behind)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100})
  void allPagesHaveEachMessageOnce(int limit) {
    List<Integer> all = new ArrayList<>();
    int newest = limit == 100 ? 0 : 900;
    int offset = id(newest) + 1;
    List<Integer> page;
    do {
      page =
          ids(
              client.call(
                  "messages.getHistory", "peer", ALICE, "offset_id", offset, "limit", limit));
      all.addAll(page);
      offset = page.isEmpty() ? 0 : page.get(page.size() - 1);
    } while (!page.isEmpty());

    assertThat(all).isEqualTo(places(newest, 999));
  }

  @Test
  void aSearchHasPagesOfItsOwn() {
    List<Integer> files = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i += 10) {
      files.add(0, IDS.get(i));
    }

    TlObject first = search("inputMessagesFilterDocument", 0);
    TlObject second = search("inputMessagesFilterDocument", files.get(39));
    TlObject third = search("inputMessagesFilterDocument", files.get(79));

    assertThat(ids(first)).isEqualTo(files.subList(0, 40));
    assertThat(ids(second)).isEqualTo(files.subList(40, 80));
    assertThat(ids(third)).isEqualTo(files.subList(80, 100));
    assertThat(List.of(first, second, third)).allMatch(page -> page.getInt("count") == 100);
    assertThat(ids(search("inputMessagesFilterMusic", 0))).isEmpty();
  }

  private TlObject search(String filter, int offset) {
    return client.call(
        "messages.search",
        "peer",
        ALICE,
        "filter",
        TlObject.of(filter),
        "offset_id",
        offset,
        "limit",
        40);
  }

  @Test
  void aSearchFindsWords() {
    TlObject found =
        client.call(
            "messages.search",
            "peer",
            ALICE,
            "q",
            "SAGE 123",
            "filter",
            TlObject.of("inputMessagesFilterEmpty"),
            "limit",
            100);

    assertThat(found.<TlObject>getList("messages"))
        .extracting(message -> message.getString("message"))
        .containsExactly("message 123");
  }
}
