package dev.tdjava.testdc.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tdjava.testdc.RpcClient;
import dev.tdjava.testdc.RpcClients;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestKey;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The pages of the list of chats, and of those of a supergroup's members. */
class ListPagesTest {

  private static final int CHATS = 30;
  private static final int MEMBERS = 450;

  @AutoClose private final TestDc dc = TestDc.builder().key(TestKey.KEY).start();
  @AutoClose private final RpcClients clients = new RpcClients(dc);

  private final TestUser alice = dc.user("Alice");
  private final TestUser bob = dc.user("Bob");

  /** Many chats have a last message of the same second, so the date alone would not do. */
  @Test
  void theListOfChatsHasEachOnce() {
    List<TlObject> chats = new ArrayList<>();
    for (int i = 0; i < CHATS; i++) {
      TestChat chat =
          i % 2 == 0 ? dc.group("Party " + i, alice, bob) : dc.supergroup("Club " + i, alice, bob);
      alice.says(chat, "welcome");
      chats.add(peer(chat));
    }

    List<TlObject> listed = new ArrayList<>();
    TlObject page = dialogs(0, 0, TlObject.of("inputPeerEmpty"), 7);
    while (!page.getList("dialogs").isEmpty()) {
      assertThat(page.getInt("count")).isEqualTo(CHATS);
      page.<TlObject>getList("dialogs").forEach(dialog -> listed.add(dialog.getObject("peer")));
      page = after(page);
    }

    assertThat(listed).containsExactlyInAnyOrderElementsOf(chats).doesNotHaveDuplicates();
  }

  @Test
  void aListThatIsWholeSaysSo() {
    dc.group("Party", alice, bob);

    assertThat(dialogs(0, 0, TlObject.of("inputPeerEmpty"), 100).name())
        .isEqualTo("messages.dialogs");
  }

  private TlObject peer(TestChat chat) {
    TlObject input = clients.of(bob).input(chat, "InputPeer");
    return input.is("inputPeerChat")
        ? TlObject.of("peerChat", "chat_id", input.getLong("chat_id"))
        : TlObject.of("peerChannel", "channel_id", input.getLong("channel_id"));
  }

  /** The page behind this one, as clients ask for it: by the last chat and its last message. */
  private TlObject after(TlObject page) {
    List<TlObject> dialogs = page.getList("dialogs");
    TlObject last = dialogs.get(dialogs.size() - 1);
    TlObject peer = last.getObject("peer");
    int id = last.getInt("top_message");
    int date =
        page.<TlObject>getList("messages").stream()
            .filter(it -> it.getInt("id") == id && it.getObject("peer_id").equals(peer))
            .findFirst()
            .orElseThrow()
            .getInt("date");
    TlObject input =
        peer.is("peerChat")
            ? TlObject.of("inputPeerChat", "chat_id", peer.getLong("chat_id"))
            : TlObject.of(
                "inputPeerChannel", "channel_id", peer.getLong("channel_id"), "access_hash", 0L);
    return dialogs(date, id, input, 7);
  }

  private TlObject dialogs(int offsetDate, int offsetId, TlObject offsetPeer, int limit) {
    return clients
        .of(bob)
        .call(
            "messages.getDialogs",
            "offset_date",
            offsetDate,
            "offset_id",
            offsetId,
            "offset_peer",
            offsetPeer,
            "limit",
            limit);
  }

  @Test
  void theMembersHavePagesOf200() {
    TestUser[] members =
        IntStream.rangeClosed(1, MEMBERS)
            .mapToObj(i -> dc.user("Member " + i))
            .toArray(TestUser[]::new);
    TestChat club = dc.supergroup("Book club", alice, members);
    RpcClient client = clients.of(members[0]);

    List<TlObject> pages =
        Stream.of(0, 200, 400, 600)
            .map(from -> members(client, club, RECENT, from, 1_000))
            .toList();

    assertThat(pages).allMatch(page -> page.getInt("count") == MEMBERS + 1);
    assertThat(pages)
        .extracting(page -> page.getList("participants").size())
        .containsExactly(200, 200, 51, 0);
    assertThat(pages.stream().flatMap(page -> page.<TlObject>getList("participants").stream()))
        .extracting(member -> member.getLong("user_id"))
        .doesNotHaveDuplicates()
        .contains(alice.id(), members[0].id(), members[MEMBERS - 1].id());
    TlObject found = members(client, club, RECENT, 0, 3);
    assertThat(found.getList("participants")).hasSize(3);
  }

  private static final TlObject RECENT = TlObject.of("channelParticipantsRecent");

  private static TlObject members(
      RpcClient client, TestChat chat, TlObject filter, int offset, int limit) {
    return client.call(
        "channels.getParticipants",
        "channel",
        chat,
        "filter",
        filter,
        "offset",
        offset,
        "limit",
        limit);
  }

  @Test
  void membersAreFoundByTheirNames() {
    TestChat club = dc.supergroup("Book club", alice, bob, dc.user("Bobby"), dc.user("Carol"));
    TlObject named = TlObject.of("channelParticipantsSearch", "q", "bob");
    TlObject admins = TlObject.of("channelParticipantsAdmins");

    assertThat(members(clients.of(bob), club, named, 0, 100).getInt("count")).isEqualTo(2);
    assertThat(members(clients.of(bob), club, named, 1, 100).getList("participants")).hasSize(1);
    assertThat(members(clients.of(bob), club, admins, 0, 100).<TlObject>getList("participants"))
        .extracting(TlObject::name, member -> member.getLong("user_id"))
        .containsExactly(tuple("channelParticipantCreator", alice.id()));
  }

  @Test
  void whoIsInAChannelAndWhoWasBannedIsForAdministrators() {
    TestChat club = dc.supergroup("Book club", alice, bob);
    TestChat news = dc.channel("News", alice, bob);
    TlObject banned = TlObject.of("channelParticipantsKicked", "q", "");

    assertThat(refusal(club, banned)).isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(refusal(news, RECENT)).isEqualTo("400 CHAT_ADMIN_REQUIRED");
    alice.promotes(news, bob);
    assertThat(members(clients.of(bob), news, RECENT, 0, 10).getInt("count")).isEqualTo(2);
  }

  private String refusal(TestChat chat, TlObject filter) {
    return clients.of(bob).refusal("channels.getParticipants", "channel", chat, "filter", filter);
  }
}
