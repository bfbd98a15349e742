package dev.tdjava.testdc.junit;

import dev.tdjava.api.ChatAdministratorRights;
import dev.tdjava.api.ChatMemberStatusAdministrator;
import dev.tdjava.api.ChatPermissions;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageContent;
import dev.tdjava.api.MessageSender;
import dev.tdjava.api.MessageSenderUser;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.GetChatHistory;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestPeer;
import dev.tdjava.testdc.TestUser;
import java.util.ArrayList;
import java.util.List;

/** What tests of chats do again and again. */
final class Chats {

  private Chats() {}

  /** A client that is logged in and remembers all its updates. */
  static TestClient login(TestClients clients, TestUser user) {
    TestClient watching = TestClient.of(TdClient.create());
    clients.login(watching.client(), user);
    return watching;
  }

  /** Lets TDLib know users, which it does when it has seen them. */
  static void meet(TestClient client, TestUser user, TestUser... others) {
    for (TestUser other : others) {
      other.says(user, "I am " + other.firstName());
    }
    for (TestUser other : others) {
      client.hears("I am " + other.firstName());
    }
  }

  /** The same client, closed and opened again on its database. */
  static TestClient restart(TestClients clients, TestClient client) {
    TestClient watching = TestClient.of(TdClient.create());
    clients.restart(client.client(), watching.client());
    return watching;
  }

  /** Begins to send a text. */
  static Message sending(TestClient client, long chatId, String text) {
    return client.ask(new SendMessage(chatId, null, null, null, null, TestClient.text(text)));
  }

  /** The first new message with such content in that chat. */
  static <C extends MessageContent> C content(TestClient client, TestPeer chat, Class<C> type) {
    UpdateNewMessage update =
        client.await(
            UpdateNewMessage.class,
            u -> u.message().chatId() == chat.chatId() && type.isInstance(u.message().content()));
    return type.cast(update.message().content());
  }

  /** All texts of a chat, the newest first; TDLib gives as many at a time as it likes. */
  static List<String> history(TestClient client, long chatId) {
    List<String> texts = new ArrayList<>();
    List<Message> page = client.ask(new GetChatHistory(chatId, 0, 0, 50, false)).messages();
    while (!page.isEmpty()) {
      page.stream().map(TestClient::textOf).filter(text -> !text.isEmpty()).forEach(texts::add);
      long last = page.get(page.size() - 1).id();
      page = client.ask(new GetChatHistory(chatId, last, 0, 50, false)).messages();
    }
    return texts;
  }

  static MessageSender sender(TestUser user) {
    return new MessageSenderUser(user.id());
  }

  /** The supergroup's identifier beside that of its chat. */
  static long id(TestChat chat) {
    return -1_000_000_000_000L - chat.chatId();
  }

  /** An administrator who may do everything but make others so. */
  static ChatMemberStatusAdministrator administrator() {
    return administrator("");
  }

  static ChatMemberStatusAdministrator administrator(String title) {
    return new ChatMemberStatusAdministrator(
        title,
        true,
        new ChatAdministratorRights(
            true, true, true, true, true, true, true, true, false, false, true, false, false, false,
            false, false));
  }

  static ChatPermissions permissions(boolean all) {
    return new ChatPermissions(
        all, all, all, all, all, all, all, all, all, all, all, all, all, false);
  }
}
