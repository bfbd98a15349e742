package dev.tdjava.testdc.junit;

import static dev.tdjava.testdc.junit.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.BlockListMain;
import dev.tdjava.api.ImportedContact;
import dev.tdjava.api.MessageSenderUser;
import dev.tdjava.api.UpdateChatBlockList;
import dev.tdjava.api.UpdateUser;
import dev.tdjava.api.UpdateUserStatus;
import dev.tdjava.api.User;
import dev.tdjava.api.UserStatusOffline;
import dev.tdjava.api.UserStatusOnline;
import dev.tdjava.api.functions.AddContact;
import dev.tdjava.api.functions.CreatePrivateChat;
import dev.tdjava.api.functions.GetBlockedMessageSenders;
import dev.tdjava.api.functions.GetContacts;
import dev.tdjava.api.functions.GetGroupsInCommon;
import dev.tdjava.api.functions.GetUser;
import dev.tdjava.api.functions.ImportContacts;
import dev.tdjava.api.functions.RemoveContacts;
import dev.tdjava.api.functions.SearchContacts;
import dev.tdjava.api.functions.SearchPublicChat;
import dev.tdjava.api.functions.SearchPublicChats;
import dev.tdjava.api.functions.SearchUserByPhoneNumber;
import dev.tdjava.api.functions.SetMessageSenderBlockList;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** People an account knows, and those it does not want to. */
@OfflineTelegram
@Timeout(60)
class ContactsIT {

  private final TestDc dc;
  private final TestClients clients;
  private final TestUser alice;
  private final TestUser bob;
  private final TestClient client = TestClient.of(TdClient.create());

  ContactsIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    this.clients = clients;
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob").username("bob_the_builder");
  }

  @BeforeEach
  void login() {
    clients.login(client.client(), alice);
  }

  /** The same account on another device. */
  private TestClient otherDevice() {
    TestClient other = TestClient.of(TdClient.create());
    clients.login(other.client(), alice);
    return other;
  }

  private static void awaitContact(TestClient seen, TestUser who, boolean contact, boolean mutual) {
    seen.await(
        UpdateUser.class,
        update ->
            update.user().id() == who.id()
                && update.user().isContact() == contact
                && update.user().isMutualContact() == mutual);
  }

  private ImportedContact named(String phone, String firstName) {
    return new ImportedContact(phone, firstName, "", null);
  }

  @Test
  void contactsAreImportedByTheirNumbers() {
    TestClient other = otherDevice();

    assertThat(
            client
                .ask(
                    new ImportContacts(
                        List.of(named(bob.phone(), "Bobby"), named("+99966 7 111111", "Nobody"))))
                .userIds())
        .containsExactly(bob.id(), 0L);

    assertThat(client.ask(new GetContacts()).userIds()).containsExactly(bob.id());
    User seen = client.ask(new GetUser(bob.id()));
    assertThat(seen.firstName()).isEqualTo("Bobby");
    assertThat("+" + seen.phoneNumber()).isEqualTo(bob.phone());
    assertThat(client.ask(new SearchContacts("bobb", 10)).userIds()).containsExactly(bob.id());
    awaitContact(other, bob, true, false);
  }

  @Test
  void contactsAreAddedAndRemoved() {
    TestClient other = otherDevice();
    bob.says(alice, "hello");
    awaitContact(client, bob, false, false);

    client.ask(new AddContact(bob.id(), named("", "Builder"), false));
    assertThat(client.ask(new GetUser(bob.id()))).extracting("firstName").isEqualTo("Builder");
    awaitContact(other, bob, true, false);

    other.forget();
    bob.adds(alice);
    awaitContact(client, bob, true, true);
    awaitContact(other, bob, true, true);

    other.forget();
    client.ask(new RemoveContacts(List.of(bob.id())));
    awaitContact(other, bob, false, false);
    assertThat(client.ask(new GetContacts()).userIds()).isEmpty();
  }

  @Test
  void usersAreFoundByNameAndNumber() {
    dc.user("Carol").username("carol_singer");
    assertThat(client.ask(new SearchPublicChat("bob_the_builder")).id()).isEqualTo(bob.id());
    assertThat(refusal(client, new SearchPublicChat("nobody_here")))
        .isEqualTo("400 USERNAME_NOT_OCCUPIED");
    assertThat(client.ask(new SearchPublicChats("carol_s")).chatIds())
        .containsExactly(dc.user("Carol").id());
    assertThat(client.ask(new SearchUserByPhoneNumber(bob.phone(), false)).id())
        .isEqualTo(bob.id());
    assertThat(refusal(client, new SearchUserByPhoneNumber("+99966 7 222222", false)))
        .startsWith("404");
  }

  @Test
  void whoIsBlockedIsBlockedOnAllDevices() {
    TestClient other = otherDevice();
    bob.says(alice, "hello");
    client.await(UpdateUser.class, update -> update.user().id() == bob.id());
    other.await(UpdateUser.class, update -> update.user().id() == bob.id());
    client.ask(new CreatePrivateChat(bob.id(), false));
    other.ask(new CreatePrivateChat(bob.id(), false));

    client.ask(new SetMessageSenderBlockList(new MessageSenderUser(bob.id()), new BlockListMain()));

    other.await(
        UpdateChatBlockList.class,
        update -> update.chatId() == bob.id() && update.blockList() instanceof BlockListMain);
    assertThat(client.ask(new GetBlockedMessageSenders(new BlockListMain(), 0, 10)).senders())
        .containsExactly(new MessageSenderUser(bob.id()));

    other.forget();
    client.ask(new SetMessageSenderBlockList(new MessageSenderUser(bob.id()), null));
    other.await(
        UpdateChatBlockList.class,
        update -> update.chatId() == bob.id() && update.blockList() == null);
    assertThat(client.ask(new GetBlockedMessageSenders(new BlockListMain(), 0, 10)).senders())
        .isEmpty();
  }

  @Test
  void contactsAreSeenToComeAndGo() {
    alice.adds(bob);
    awaitContact(client, bob, true, false);

    bob.comesOnline();
    client.await(
        UpdateUserStatus.class,
        update -> update.userId() == bob.id() && update.status() instanceof UserStatusOnline);
    bob.goesOffline();
    client.await(
        UpdateUserStatus.class,
        update -> update.userId() == bob.id() && update.status() instanceof UserStatusOffline);
  }

  @Test
  void groupsInCommonAreFound() {
    TestUser carol = dc.user("Carol");
    TestChat both = dc.group("Both", bob, alice, carol);
    dc.group("Only Carol", carol, alice);
    bob.says(alice, "hello");
    awaitContact(client, bob, false, false);

    assertThat(client.ask(new GetGroupsInCommon(bob.id(), 0, 100)).chatIds())
        .containsExactly(both.chatId());
  }
}
