package dev.tdjava.testdc.junit;

import static dev.tdjava.testdc.junit.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.CheckChatUsernameResultOk;
import dev.tdjava.api.CheckChatUsernameResultUsernameInvalid;
import dev.tdjava.api.CheckChatUsernameResultUsernameOccupied;
import dev.tdjava.api.OptionValueBoolean;
import dev.tdjava.api.PhoneNumberCodeTypeChange;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.UpdateUser;
import dev.tdjava.api.UpdateUserStatus;
import dev.tdjava.api.User;
import dev.tdjava.api.UserStatusOnline;
import dev.tdjava.api.UserTypeDeleted;
import dev.tdjava.api.functions.CheckChatUsername;
import dev.tdjava.api.functions.CheckPhoneNumberCode;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.GetUser;
import dev.tdjava.api.functions.GetUserFullInfo;
import dev.tdjava.api.functions.SendPhoneNumberCode;
import dev.tdjava.api.functions.SetBio;
import dev.tdjava.api.functions.SetName;
import dev.tdjava.api.functions.SetOption;
import dev.tdjava.api.functions.SetUsername;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What users tell of themselves, as others see it. */
@OfflineTelegram
@Timeout(60)
class ProfileIT {

  private final TestDc dc;
  private final TestClients clients;
  private final TestUser alice;
  private final TestUser bob;
  private final TestClient own = TestClient.of(TdClient.create());
  private final TestClient others = TestClient.of(TdClient.create());

  ProfileIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    this.clients = clients;
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob");
  }

  @BeforeEach
  void meet() {
    clients.login(own.client(), alice);
    clients.login(others.client(), bob);
    alice.says(bob, "hello");
    others.await(UpdateNewMessage.class, update -> update.message().chatId() == alice.id());
  }

  private void awaitSeen(Predicate<User> wanted) {
    others.await(
        UpdateUser.class, update -> update.user().id() == alice.id() && wanted.test(update.user()));
  }

  @Test
  void othersSeeANewName() {
    own.ask(new SetName("Alicia", "Smith"));
    assertThat(own.ask(new GetMe()).firstName()).isEqualTo("Alicia");
    awaitSeen(user -> user.firstName().equals("Alicia") && user.lastName().equals("Smith"));
    assertThat(refusal(own, new SetName("", ""))).startsWith("400");
  }

  @Test
  void othersSeeANewUsername() {
    bob.username("bob_the_builder");
    assertThat(own.ask(new CheckChatUsername(alice.id(), "alice_smith")))
        .isEqualTo(new CheckChatUsernameResultOk());
    assertThat(own.ask(new CheckChatUsername(alice.id(), "bob_the_builder")))
        .isEqualTo(new CheckChatUsernameResultUsernameOccupied());
    assertThat(own.ask(new CheckChatUsername(alice.id(), "a__b")))
        .isEqualTo(new CheckChatUsernameResultUsernameInvalid());
    assertThat(refusal(own, new SetUsername("bob_the_builder"))).isEqualTo("400 USERNAME_OCCUPIED");

    own.ask(new SetUsername("alice_smith"));
    awaitSeen(
        user ->
            user.usernames() != null && user.usernames().activeUsernames().contains("alice_smith"));

    others.forget();
    own.ask(new SetUsername(""));
    awaitSeen(user -> user.usernames() == null);
  }

  @Test
  void othersSeeWhatOneWritesOfOneself() {
    own.ask(new SetBio("I like chess."));
    // TDLib keeps a profile that it has seen for a while; a new client has not seen this one.
    TestClient later = TestClient.of(TdClient.create());
    clients.login(later.client(), bob);
    alice.says(bob, "Look at my profile.");
    later.hears("Look at my profile.");
    assertThat(later.ask(new GetUserFullInfo(alice.id())).bio())
        .extracting("text")
        .isEqualTo("I like chess.");
  }

  @Test
  void othersSeeThatOneIsThere() {
    own.ask(new SetOption("online", new OptionValueBoolean(true)));
    others.await(
        UpdateUserStatus.class,
        update -> update.userId() == alice.id() && update.status() instanceof UserStatusOnline);
  }

  @Test
  void whoKnowsTheNumberSeesTheNewOne() {
    bob.adds(alice);
    String number = "+99966 7 333333";
    assertThat(
            refusal(
                own, new SendPhoneNumberCode(bob.phone(), null, new PhoneNumberCodeTypeChange())))
        .isEqualTo("400 PHONE_NUMBER_OCCUPIED");

    own.ask(new SendPhoneNumberCode(number, null, new PhoneNumberCodeTypeChange()));
    assertThat(refusal(own, new CheckPhoneNumberCode("no"))).isEqualTo("400 PHONE_CODE_INVALID");
    own.ask(new CheckPhoneNumberCode(dc.loginCode(number)));

    awaitSeen(user -> user.phoneNumber().equals("999667333333"));
    assertThat(own.ask(new GetMe()).phoneNumber()).isEqualTo("999667333333");
  }

  @Test
  @Tolerates({ // so TDLib logs out, and may have asked for something at that moment
    "Destroy auth key|Close because of on_destroy_auth_key",
    "Receive error for \\w+: \\[Error : 401 : "
  })
  void aDeletedAccountHasNoName() {
    others.forget();
    alice.deletesAccount();
    awaitSeen(user -> user.type() instanceof UserTypeDeleted);
    assertThat(others.ask(new GetUser(alice.id())).firstName()).isEmpty();
  }
}
