package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.Chat;
import dev.tdjava.api.ChatMemberStatusMember;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageSenderChat;
import dev.tdjava.api.UpdateMessageInteractionInfo;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.UpdateSupergroup;
import dev.tdjava.api.functions.CreateNewSupergroupChat;
import dev.tdjava.api.functions.GetSupergroupMembers;
import dev.tdjava.api.functions.OpenChat;
import dev.tdjava.api.functions.ToggleSupergroupSignMessages;
import dev.tdjava.api.functions.ViewMessages;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Channels, as their owner's and subscribers' clients see them. */
@OfflineTelegram
@Timeout(60)
class ChannelIT {

  private final TestUser alice;
  private final TestUser bob;
  private final TestClient asAlice;
  private final TestClient asBob;

  ChannelIT(TestDc dc, TestClients clients) {
    alice = dc.user("Alice");
    bob = dc.user("Bob");
    asAlice = Chats.login(clients, alice);
    asBob = Chats.login(clients, bob);
  }

  private TestChat news() {
    TestChat news = alice.createsChannel("News", bob);
    asBob.await(UpdateSupergroup.class, u -> u.supergroup().isChannel());
    asAlice.await(UpdateSupergroup.class, u -> u.supergroup().isChannel());
    return news;
  }

  @Test
  void aChannelIsMadeByAClient() {
    Chat chat =
        asAlice.ask(new CreateNewSupergroupChat("News", false, true, "daily", null, 0, false));

    assertThat(chat.title()).isEqualTo("News");
    assertThat(asAlice.says(chat.id(), "first").isChannelPost()).isTrue();
  }

  @Test
  void postsAreTheChannelsOwnAndCanBeSigned() {
    TestChat news = news();

    asAlice.says(news.chatId(), "unsigned");
    Message unsigned = asBob.hears("unsigned");
    assertThat(unsigned.senderId()).isEqualTo(new MessageSenderChat(news.chatId()));
    assertThat(unsigned.authorSignature()).isEmpty();

    asAlice.ask(new ToggleSupergroupSignMessages(Chats.id(news), true, false));
    asBob.await(UpdateSupergroup.class, u -> u.supergroup().signMessages());
    asAlice.says(news.chatId(), "signed");
    assertThat(asBob.hears("signed").authorSignature()).isEqualTo("Alice");
  }

  @Test
  void subscribersReadOnly() {
    TestChat news = news();

    assertThat(asBob.all(UpdateSupergroup.class))
        .last()
        .satisfies(
            u -> assertThat(u.supergroup().status()).isInstanceOf(ChatMemberStatusMember.class));
    assertThatThrownBy(() -> Chats.sending(asBob, news.chatId(), "me too")).isNotNull();
    assertThatThrownBy(() -> asBob.ask(new GetSupergroupMembers(Chats.id(news), null, 0, 10)))
        .isNotNull();
  }

  @Test
  void viewsAreCountedOnceAPerson() {
    TestChat news = news();
    TestMessage post = alice.says(news, "look");
    asBob.hears("look");
    asAlice.await(UpdateNewMessage.class, u -> TestClient.textOf(u.message()).equals("look"));

    for (TestClient reader : List.of(asAlice, asBob, asBob)) {
      reader.ask(new OpenChat(news.chatId()));
      reader.ask(new ViewMessages(news.chatId(), List.of(post.idFor(bob)), null, true));
    }

    asAlice.await(
        UpdateMessageInteractionInfo.class,
        u -> u.interactionInfo() != null && u.interactionInfo().viewCount() == 2);
  }
}
