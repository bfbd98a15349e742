package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.Chat;
import dev.tdjava.api.ChatFolder;
import dev.tdjava.api.ChatFolderInfo;
import dev.tdjava.api.ChatFolderName;
import dev.tdjava.api.ChatListArchive;
import dev.tdjava.api.ChatListMain;
import dev.tdjava.api.ChatPosition;
import dev.tdjava.api.DraftMessage;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.UpdateChatAddedToList;
import dev.tdjava.api.UpdateChatDraftMessage;
import dev.tdjava.api.UpdateChatFolders;
import dev.tdjava.api.UpdateChatIsMarkedAsUnread;
import dev.tdjava.api.UpdateChatLastMessage;
import dev.tdjava.api.UpdateChatPosition;
import dev.tdjava.api.UpdateDeleteMessages;
import dev.tdjava.api.functions.AddChatToList;
import dev.tdjava.api.functions.CreateChatFolder;
import dev.tdjava.api.functions.DeleteChatFolder;
import dev.tdjava.api.functions.DeleteChatHistory;
import dev.tdjava.api.functions.EditChatFolder;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetChatFolder;
import dev.tdjava.api.functions.GetChats;
import dev.tdjava.api.functions.LoadChats;
import dev.tdjava.api.functions.ReorderChatFolders;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.api.functions.SetChatDraftMessage;
import dev.tdjava.api.functions.SetPinnedChats;
import dev.tdjava.api.functions.ToggleChatIsMarkedAsUnread;
import dev.tdjava.api.functions.ToggleChatIsPinned;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The list of chats, by two clients of one account. */
@OfflineTelegram
@Timeout(60)
class ChatListIT {

  private final TestDc dc;
  private final TestClients clients;
  private final TestUser alice;
  private final TestUser bob;
  private final TestUser carol;
  private final TestClient phone;
  private final TestClient laptop;

  ChatListIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    this.clients = clients;
    alice = dc.user("Alice");
    bob = dc.user("Bob");
    carol = dc.user("Carol");
    bob.says(alice, "I am Bob");
    carol.says(alice, "I am Carol");
    phone = withList(Chats.login(clients, alice));
    laptop = withList(Chats.login(clients, alice));
  }

  private static TestClient withList(TestClient client) {
    client.ask(new LoadChats(new ChatListMain(), 10));
    return client;
  }

  private static void awaitPosition(
      TestClient client, TestUser chat, Predicate<ChatPosition> wanted) {
    client.await(
        UpdateChatPosition.class, u -> u.chatId() == chat.chatId() && wanted.test(u.position()));
  }

  @Test
  void pinnedChatsArePinnedEverywhere() {
    phone.ask(new ToggleChatIsPinned(new ChatListMain(), bob.chatId(), true));
    awaitPosition(laptop, bob, ChatPosition::isPinned);
    phone.ask(new SetPinnedChats(new ChatListMain(), List.of(carol.chatId(), bob.chatId())));
    awaitPosition(laptop, carol, ChatPosition::isPinned);
    assertThat(Chats.login(clients, alice).ask(new GetChats(new ChatListMain(), 2)).chatIds())
        .containsExactly(carol.chatId(), bob.chatId());

    laptop.forget();
    phone.ask(new ToggleChatIsPinned(new ChatListMain(), bob.chatId(), false));
    awaitPosition(laptop, bob, position -> !position.isPinned());
  }

  @Test
  void anArchivedChatComesBackWithANewMessage() {
    phone.ask(new AddChatToList(bob.chatId(), new ChatListArchive()));
    awaitPosition(laptop, bob, position -> position.list() instanceof ChatListArchive);
    TestClient tablet = Chats.login(clients, alice);
    assertThat(tablet.ask(new GetChats(new ChatListArchive(), 10)).chatIds())
        .containsExactly(bob.chatId());

    laptop.forget();
    bob.says(alice, "still there?");

    laptop.await(
        UpdateChatAddedToList.class,
        u -> u.chatId() == bob.chatId() && u.chatList() instanceof ChatListMain);
  }

  @Test
  void unreadMarksAreTheSameEverywhere() {
    phone.ask(new ToggleChatIsMarkedAsUnread(bob.chatId(), true));
    laptop.await(
        UpdateChatIsMarkedAsUnread.class, u -> u.chatId() == bob.chatId() && u.isMarkedAsUnread());
    phone.ask(new ToggleChatIsMarkedAsUnread(bob.chatId(), false));
    laptop.await(
        UpdateChatIsMarkedAsUnread.class, u -> u.chatId() == bob.chatId() && !u.isMarkedAsUnread());
  }

  @Test
  void aDraftIsSeenElsewhereUntilItIsSent() {
    DraftMessage draft = new DraftMessage(null, 0, TestClient.text("dear B"), 0, null);
    phone.ask(new SetChatDraftMessage(bob.chatId(), null, draft));
    laptop.await(UpdateChatDraftMessage.class, u -> draftOf(u).equals("dear B"));

    phone.sent(
        phone.ask(
            new SendMessage(
                bob.chatId(),
                null,
                null,
                null,
                null,
                new InputMessageText(new FormattedText("dear Bob", List.of()), null, true))));

    laptop.await(
        UpdateChatDraftMessage.class, u -> u.chatId() == bob.chatId() && u.draftMessage() == null);
  }

  private static String draftOf(UpdateChatDraftMessage update) {
    DraftMessage draft = update.draftMessage();
    return draft != null && draft.inputMessageText() instanceof InputMessageText text
        ? text.text().text()
        : "";
  }

  @Test
  void foldersAreMadeChangedOrderedAndDeleted() {
    ChatFolderInfo friends = phone.ask(new CreateChatFolder(folder("Friends", bob)));
    ChatFolderInfo work = phone.ask(new CreateChatFolder(folder("Work", carol)));
    awaitFolders(laptop, friends.id(), work.id());
    assertThat(laptop.ask(new GetChatFolder(friends.id())).includedChatIds())
        .containsExactly(bob.chatId());

    phone.ask(new ReorderChatFolders(List.of(work.id(), friends.id()), 0));
    awaitFolders(laptop, work.id(), friends.id());
    phone.ask(new EditChatFolder(work.id(), folder("Job", carol)));
    laptop.await(
        UpdateChatFolders.class,
        u -> u.chatFolders().stream().anyMatch(f -> f.name().text().text().equals("Job")));
    laptop.forget();
    phone.ask(new DeleteChatFolder(work.id(), List.of()));
    awaitFolders(laptop, friends.id());
  }

  private static ChatFolder folder(String name, TestUser chat) {
    return new ChatFolder(
        new ChatFolderName(new FormattedText(name, List.of()), true),
        null,
        -1,
        false,
        List.of(),
        List.of(chat.chatId()),
        List.of(),
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false);
  }

  private static void awaitFolders(TestClient client, Integer... ids) {
    client.await(
        UpdateChatFolders.class,
        u -> u.chatFolders().stream().map(ChatFolderInfo::id).toList().equals(List.of(ids)));
  }

  @Test
  void moreThanAHundredChatsAreListed() {
    List<Long> expected = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      TestUser user = dc.user("User" + i);
      user.says(alice, "message " + i);
      expected.add(0, user.chatId());
    }
    expected.add(carol.chatId());
    expected.add(bob.chatId());
    TestClient tablet = Chats.login(clients, alice);

    List<Long> listed = tablet.ask(new GetChats(new ChatListMain(), 500)).chatIds();
    while (!listed.containsAll(expected)) {
      tablet.ask(new LoadChats(new ChatListMain(), 100));
      listed = tablet.ask(new GetChats(new ChatListMain(), 500)).chatIds();
    }

    assertThat(listed).containsAll(expected).doesNotHaveDuplicates();
  }

  @Test
  void aHistoryIsDeletedForOneselfOrForBoth(@LoggedIn("Bob") TestClient asBob) {
    phone.says(bob.chatId(), "one");
    asBob.hears("one");
    Chat chat = laptop.ask(new GetChat(bob.chatId()));
    assertThat(chat.id()).isEqualTo(bob.chatId());

    phone.ask(new DeleteChatHistory(bob.chatId(), true, false));
    laptop.await(UpdateDeleteMessages.class, u -> u.chatId() == bob.chatId() && u.isPermanent());
    laptop.await(
        UpdateChatLastMessage.class, u -> u.chatId() == bob.chatId() && u.lastMessage() == null);
    assertThat(Chats.history(asBob, alice.chatId())).contains("one");

    asBob.says(alice.chatId(), "two");
    phone.hears("two");
    phone.ask(new DeleteChatHistory(bob.chatId(), true, true));
    asBob.await(UpdateDeleteMessages.class, u -> u.isPermanent());
    assertThat(Chats.history(asBob, alice.chatId())).doesNotContain("two");
  }
}
