package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.ChatListMain;
import dev.tdjava.api.FoundChatMessages;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessagePinMessage;
import dev.tdjava.api.MessageSupergroupChatCreate;
import dev.tdjava.api.SearchMessagesFilter;
import dev.tdjava.api.SearchMessagesFilterEmpty;
import dev.tdjava.api.SearchMessagesFilterPinned;
import dev.tdjava.api.SearchMessagesFilterUnreadMention;
import dev.tdjava.api.UpdateChatReadInbox;
import dev.tdjava.api.UpdateChatReadOutbox;
import dev.tdjava.api.UpdateChatUnreadMentionCount;
import dev.tdjava.api.UpdateMessageIsPinned;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetChatHistory;
import dev.tdjava.api.functions.GetChatPinnedMessage;
import dev.tdjava.api.functions.GetChats;
import dev.tdjava.api.functions.LoadChats;
import dev.tdjava.api.functions.OpenChat;
import dev.tdjava.api.functions.PinChatMessage;
import dev.tdjava.api.functions.ReadAllChatMentions;
import dev.tdjava.api.functions.SearchChatMessages;
import dev.tdjava.api.functions.SearchMessages;
import dev.tdjava.api.functions.UnpinAllChatMessages;
import dev.tdjava.api.functions.UnpinChatMessage;
import dev.tdjava.api.functions.ViewMessages;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestPeer;
import dev.tdjava.testdc.TestUser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was written in a chat, page by page, searched, pinned and read. */
@OfflineTelegram
@Timeout(60)
class HistoryIT {

  private static final int MANY = 260;

  private final TestClients clients;
  private final TestUser alice;
  private final TestUser bob;
  private final TestClient asAlice;

  HistoryIT(TestDc dc, TestClients clients) {
    this.clients = clients;
    alice = dc.user("Alice").username("alice_a");
    bob = dc.user("Bob");
    asAlice = Chats.login(clients, alice);
  }

  private TestChat club() {
    TestChat club = bob.createsSupergroup("Club", alice);
    Chats.content(asAlice, club, MessageSupergroupChatCreate.class);
    asAlice.ask(new GetChats(new ChatListMain(), 10)); // so that TDLib's counts are not on the way
    return club;
  }

  private List<TestMessage> chatter(TestPeer chat) {
    List<TestMessage> said = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      said.add(bob.says(chat, "message " + i + (i % 100 == 7 ? " about apples" : "")));
    }
    asAlice.hears("message " + (MANY - 1));
    return said;
  }

  private List<Message> page(long chatId, long from, int offset) {
    return asAlice.ask(new GetChatHistory(chatId, from, offset, 40, false)).messages();
  }

  @Test
  void aLongHistoryIsReadFromBothEnds() {
    TestChat club = club();
    for (TestPeer chat : List.of(alice, club)) {
      List<TestMessage> said = chatter(chat);
      long chatId = chat == alice ? bob.chatId() : club.chatId();

      List<String> backwards = new ArrayList<>();
      List<Message> page = page(chatId, 0, 0);
      while (!page.isEmpty()) {
        page.forEach(message -> backwards.add(TestClient.textOf(message)));
        page = page(chatId, page.get(page.size() - 1).id(), 0);
      }
      backwards.removeIf(String::isEmpty);
      Collections.reverse(backwards);
      assertThat(backwards).hasSize(MANY).startsWith("message 0").endsWith("message " + (MANY - 1));

      List<String> forwards = new ArrayList<>();
      long last = said.get(0).idFor(alice);
      forwards.add("message 0");
      while (forwards.size() < MANY) {
        List<Message> newer = new ArrayList<>(page(chatId, last, -39));
        Collections.reverse(newer);
        for (Message message : newer) {
          if (message.id() > last) {
            forwards.add(TestClient.textOf(message));
            last = message.id();
          }
        }
      }
      assertThat(forwards).isEqualTo(backwards);
      asAlice.forget();
    }
  }

  @Test
  void textIsFoundInAChatAndEverywhere() {
    TestChat club = club();
    chatter(club);
    bob.says(alice, "apples for you");
    asAlice.hears("apples for you");

    FoundChatMessages inClub = search(club, "APPLES", new SearchMessagesFilterEmpty());
    assertThat(inClub.messages())
        .extracting(TestClient::textOf)
        .containsExactly(
            "message 207 about apples", "message 107 about apples", "message 7 about apples");
    assertThat(
            asAlice
                .ask(new SearchMessages(new ChatListMain(), "apples", "", 100, null, null, 0, 0))
                .messages())
        .extracting(TestClient::textOf)
        .containsExactlyInAnyOrder(
            "apples for you",
            "message 207 about apples",
            "message 107 about apples",
            "message 7 about apples");
  }

  private FoundChatMessages search(TestChat chat, String query, SearchMessagesFilter filter) {
    return asAlice.ask(new SearchChatMessages(chat.chatId(), null, query, null, 0, 0, 50, filter));
  }

  @Test
  void messagesArePinnedForAll(@LoggedIn("Bob") TestClient asBob) {
    TestChat club = club();
    TestMessage first = bob.says(club, "first");
    TestMessage second = bob.says(club, "second");
    asAlice.hears("second");

    bob.pins(first);
    asAlice.await(
        UpdateMessageIsPinned.class, u -> u.messageId() == first.idFor(alice) && u.isPinned());
    assertThat(Chats.content(asAlice, club, MessagePinMessage.class).messageId())
        .isEqualTo(first.idFor(alice));
    asAlice.ask(new PinChatMessage(club.chatId(), second.idFor(alice), true, false));
    asBob.await(
        UpdateMessageIsPinned.class, u -> u.messageId() == second.idFor(bob) && u.isPinned());
    assertThat(asAlice.ask(new GetChatPinnedMessage(club.chatId())).id())
        .isEqualTo(second.idFor(alice));
    assertThat(search(club, "", new SearchMessagesFilterPinned()).messages())
        .extracting(TestClient::textOf)
        .containsExactly("second", "first");

    asAlice.ask(new UnpinChatMessage(club.chatId(), second.idFor(alice)));
    asBob.await(
        UpdateMessageIsPinned.class, u -> u.messageId() == second.idFor(bob) && !u.isPinned());
    asAlice.ask(new UnpinAllChatMessages(club.chatId()));
    asBob.await(
        UpdateMessageIsPinned.class, u -> u.messageId() == first.idFor(bob) && !u.isPinned());
  }

  @Test
  void aMessageIsPinnedInAPrivateChat(@LoggedIn("Bob") TestClient asBob) {
    TestMessage hello = bob.says(alice, "hello");
    asAlice.hears("hello");

    asAlice.ask(new PinChatMessage(bob.chatId(), hello.idFor(alice), false, true));
    asAlice.await(UpdateMessageIsPinned.class, UpdateMessageIsPinned::isPinned);
    bob.pins(hello);
    asBob.await(
        UpdateMessageIsPinned.class, u -> u.messageId() == hello.idFor(bob) && u.isPinned());
    assertThat(Chats.content(asAlice, bob, MessagePinMessage.class).messageId())
        .isEqualTo(hello.idFor(alice));
  }

  @Test
  void mentionsAreCountedUntilRead() {
    TestChat club = club();
    bob.says(club, "hello @alice_a");
    bob.says(club, "hello all");
    bob.says(club, "@alice_a again");
    assertThat(asAlice.hears("@alice_a again").containsUnreadMention()).isTrue();
    TestClient laptop = Chats.login(clients, alice);
    laptop.ask(new LoadChats(new ChatListMain(), 10));
    assertThat(laptop.ask(new GetChat(club.chatId())).unreadMentionCount()).isEqualTo(2);

    assertThat(search(club, "", new SearchMessagesFilterUnreadMention()).messages())
        .extracting(TestClient::textOf)
        .containsExactly("@alice_a again", "hello @alice_a");

    asAlice.ask(new ReadAllChatMentions(club.chatId()));
    laptop.await(UpdateChatUnreadMentionCount.class, u -> u.unreadMentionCount() == 0);
  }

  @Test
  void readMarksAreSeenOnBothSides(@LoggedIn("Bob") TestClient asBob) {
    TestChat club = club();
    TestMessage asked = bob.says(club, "read this");
    asAlice.hears("read this");

    asAlice.ask(new OpenChat(club.chatId()));
    asAlice.ask(new ViewMessages(club.chatId(), List.of(asked.idFor(alice)), null, true));

    asAlice.await(
        UpdateChatReadInbox.class, u -> u.chatId() == club.chatId() && u.unreadCount() == 0);
    asBob.await(
        UpdateChatReadOutbox.class,
        u -> u.chatId() == club.chatId() && u.lastReadOutboxMessageId() >= asked.idFor(bob));
  }

  @Test
  void whoAnswersHasReadWhatTheOtherWroteAndBothSidesAreTold(@LoggedIn("Bob") TestClient asBob) {
    TestMessage asked = bob.says(alice, "how are you?");
    asAlice.hears("how are you?");
    TestClient laptop = Chats.login(clients, alice);
    laptop.ask(new LoadChats(new ChatListMain(), 10));
    assertThat(laptop.ask(new GetChat(bob.chatId())).unreadCount()).isEqualTo(1);

    asAlice.says(bob.chatId(), "fine");

    laptop.await(
        UpdateChatReadInbox.class, u -> u.chatId() == bob.chatId() && u.unreadCount() == 0);
    asBob.await(
        UpdateChatReadOutbox.class,
        u -> u.chatId() == alice.chatId() && u.lastReadOutboxMessageId() == asked.idFor(bob));
    asBob.hears("fine");
  }
}
