package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.Chat;
import dev.tdjava.api.MessageBasicGroupChatCreate;
import dev.tdjava.api.MessageSupergroupChatCreate;
import dev.tdjava.api.UpdateChatReadInbox;
import dev.tdjava.api.UpdateMessageContent;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.OpenChat;
import dev.tdjava.api.functions.ViewMessages;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestPeer;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client learns that was not there, or lost an update. */
@OfflineTelegram
@Timeout(120)
class MissedUpdatesIT {

  private final TestDc dc;
  private final TestClients clients;
  private final TestUser alice;
  private final TestUser bob;
  private final TestClient asAlice;

  MissedUpdatesIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    this.clients = clients.withDatabases();
    alice = dc.user("Alice");
    bob = dc.user("Bob");
    asAlice = Chats.login(this.clients, alice);
  }

  private long chatId(TestPeer chat) {
    return chat == alice ? bob.chatId() : chat.chatId();
  }

  @Test
  void whatHappenedWhileAClientWasClosedIsLearnt() {
    TestChat group = bob.createsGroup("Group", alice);
    TestChat supergroup = bob.createsSupergroup("Supergroup", alice);
    Chats.content(asAlice, group, MessageBasicGroupChatCreate.class);
    Chats.content(asAlice, supergroup, MessageSupergroupChatCreate.class);
    List<TestPeer> all = List.of(alice, group, supergroup);
    for (TestPeer chat : all) {
      bob.says(chat, "before in " + chatId(chat));
      asAlice.hears("before in " + chatId(chat));
    }
    TestMessage edited = bob.says(alice, "wrong");
    TestMessage deleted = bob.says(supergroup, "secret");
    asAlice.hears("wrong");
    asAlice.hears("secret");
    TestMessage mine = dc.user("Alice").says(bob, "mine");
    asAlice.client().close();

    bob.reads(alice);
    for (TestPeer chat : all) {
      bob.says(chat, "after in " + chatId(chat));
    }
    bob.edits(edited, "right");
    bob.deletes(deleted);
    TestClient again = Chats.restart(clients, asAlice);

    for (TestPeer chat : all) {
      again.hears("after in " + chatId(chat));
    }
    again.await(UpdateMessageContent.class, u -> u.messageId() == edited.idFor(alice));
    assertThat(Chats.history(again, bob.chatId())).contains("right").doesNotContain("wrong");
    assertThat(Chats.history(again, supergroup.chatId())).doesNotContain("secret");
    Chat chat = again.ask(new GetChat(bob.chatId()));
    assertThat(chat.lastReadOutboxMessageId()).isEqualTo(mine.idFor(alice));
    assertThat(dc.calls("updates.getDifference")).isPositive();
    assertThat(dc.calls("updates.getChannelDifference")).isPositive();
  }

  @Test
  void whoIsFarBehindInASupergroupGetsItsEnd() {
    TestChat club = bob.createsSupergroup("Club", alice);
    Chats.content(asAlice, club, MessageSupergroupChatCreate.class);
    bob.says(club, "before");
    asAlice.hears("before");
    asAlice.client().close();

    for (int i = 0; i < 120; i++) {
      bob.says(club, "message " + i);
    }
    club.forgetsUpdates();
    TestClient again = Chats.restart(clients, asAlice);

    again.hears("message 119");
    assertThat(Chats.history(again, club.chatId()).get(0)).isEqualTo("message 119");
    bob.says(club, "and now");
    again.hears("and now");
  }

  @Test
  void twoClientsOfOneAccountStayInStep() {
    TestClient laptop = Chats.login(clients, alice);
    TestMessage hello = bob.says(alice, "hello");
    asAlice.hears("hello");
    laptop.hears("hello");

    asAlice.ask(new OpenChat(bob.chatId()));
    asAlice.ask(new ViewMessages(bob.chatId(), List.of(hello.idFor(alice)), null, true));
    laptop.await(
        UpdateChatReadInbox.class, u -> u.chatId() == bob.chatId() && u.unreadCount() == 0);
    asAlice.says(bob.chatId(), "from the phone");
    laptop.says(bob.chatId(), "from the laptop");

    for (TestClient client : List.of(asAlice, laptop)) {
      client.await(
          UpdateNewMessage.class, u -> TestClient.textOf(u.message()).equals("from the laptop"));
      assertThat(Chats.history(client, bob.chatId()))
          .containsExactly("from the laptop", "from the phone", "hello");
    }
  }

  @Test
  @Tolerates("Filling gap in ") // where it takes longer than 0.7 s
  void aLostUpdateIsAskedFor() {
    TestChat club = bob.createsSupergroup("Club", alice);
    Chats.content(asAlice, club, MessageSupergroupChatCreate.class);
    bob.says(alice, "one");
    bob.says(club, "first");
    asAlice.hears("one");
    asAlice.hears("first");

    dc.nextUpdatesFor(alice).areDropped();
    bob.says(alice, "two");
    bob.says(alice, "three");
    asAlice.hears("two");
    asAlice.hears("three");
    dc.nextUpdatesFor(alice).areDropped();
    bob.says(club, "second");
    bob.says(club, "third");
    asAlice.hears("second");
    asAlice.hears("third");

    assertThat(asAlice.heard())
        .containsExactlyInAnyOrder("one", "first", "two", "three", "second", "third");
  }
}
