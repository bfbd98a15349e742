package dev.tdjava.telegram.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.Chat;
import dev.tdjava.api.UpdateUserStatus;
import dev.tdjava.api.User;
import dev.tdjava.api.UserStatusOffline;
import dev.tdjava.api.functions.CreatePrivateChat;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetUser;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.LoggedIn;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked of chats and users, of those that TDLib gives. */
@OfflineTelegram
@Timeout(60)
class ChatAndUserInfoIT {

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser bob;
  private final TestClient client;

  ChatAndUserInfoIT(TestDc dc, @LoggedIn("Alice") TestClient client) {
    this.dc = dc;
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob");
    this.client = client;
  }

  @Test
  void chatsOfAllKinds() {
    bob.says(alice, "hello");
    client.hears("hello");
    Chat withBob = client.ask(new CreatePrivateChat(bob.id(), false));
    assertThat(ChatInfo.isPrivate(withBob)).isTrue();
    assertThat(ChatInfo.isSecret(withBob)).isFalse();
    assertThat(ChatInfo.isGroup(withBob)).isFalse();
    assertThat(ChatInfo.isChannel(withBob)).isFalse();
    assertThat(ChatInfo.userId(withBob)).isEqualTo(bob.id());
    assertThat(ChatInfo.supergroupId(withBob)).isZero();

    Chat group = chat(dc.group("Group", bob, alice));
    assertThat(ChatInfo.isGroup(group)).isTrue();
    assertThat(ChatInfo.basicGroupId(group)).isEqualTo(-group.id());
    assertThat(ChatInfo.userId(group)).isZero();

    Chat supergroup = chat(dc.supergroup("Supergroup", bob, alice));
    assertThat(ChatInfo.isGroup(supergroup)).isTrue();
    assertThat(ChatInfo.isChannel(supergroup)).isFalse();
    assertThat(ChatInfo.supergroupId(supergroup)).isEqualTo(-supergroup.id() - 1_000_000_000_000L);

    Chat channel = chat(dc.channel("Channel", bob, alice));
    assertThat(ChatInfo.isChannel(channel)).isTrue();
    assertThat(ChatInfo.isGroup(channel)).isFalse();
  }

  private Chat chat(TestChat chat) {
    bob.says(chat, "in " + chat.title());
    return client.ask(new GetChat(client.hears("in " + chat.title()).chatId()));
  }

  @Test
  void usersHaveNames() {
    bob.name("Bob", "Builder").username("bob_builds");
    bob.says(alice, "hello");
    User user = client.ask(new GetUser(client.hears("hello").chatId()));

    assertThat(UserInfo.fullName(user)).isEqualTo("Bob Builder");
    assertThat(UserInfo.username(user)).isEqualTo("bob_builds");
    assertThat(UserInfo.usernames(user)).containsExactly("bob_builds");
    assertThat(UserInfo.isBot(user)).isFalse();
    assertThat(UserInfo.isDeleted(user)).isFalse();

    dc.user("Carol").says(alice, "hi");
    User carol = client.ask(new GetUser(client.hears("hi").chatId()));
    assertThat(UserInfo.fullName(carol)).isEqualTo("Carol");
    assertThat(UserInfo.username(carol)).isEmpty();
  }

  @Test
  void usersComeAndGo() {
    bob.comesOnline();
    bob.says(alice, "hello");
    client.hears("hello");
    bob.goesOffline();
    client.await(
        UpdateUserStatus.class,
        update -> update.userId() == bob.id() && update.status() instanceof UserStatusOffline);
    User user = client.ask(new GetUser(bob.id()));

    assertThat(UserInfo.isOnline(user)).isFalse();
    assertThat(UserInfo.lastOnline(user)).isNotNull();
    bob.comesOnline();
    client.await(
        UpdateUserStatus.class,
        update -> update.userId() == bob.id() && !(update.status() instanceof UserStatusOffline));
    assertThat(UserInfo.isOnline(client.ask(new GetUser(bob.id())))).isTrue();
  }

  @Test
  void botsAreUsersToo() {
    dc.bot("helper_bot");
    TestChat club = dc.group("Club", bob, alice, dc.bot("helper_bot"));
    chat(club);
    User bot = client.ask(new GetUser(dc.bot("helper_bot").id()));

    assertThat(UserInfo.isBot(bot)).isTrue();
  }
}
