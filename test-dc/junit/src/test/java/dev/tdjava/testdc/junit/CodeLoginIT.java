package dev.tdjava.testdc.junit;

import static dev.tdjava.testdc.junit.Refusals.refusal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.AuthenticationCodeTypeCall;
import dev.tdjava.api.AuthenticationCodeTypeSms;
import dev.tdjava.api.AuthenticationCodeTypeTelegramMessage;
import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.AuthorizationStateWaitCode;
import dev.tdjava.api.AuthorizationStateWaitRegistration;
import dev.tdjava.api.ImportedContact;
import dev.tdjava.api.MessageContactRegistered;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.User;
import dev.tdjava.api.functions.CheckAuthenticationBotToken;
import dev.tdjava.api.functions.CheckAuthenticationCode;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.ImportContacts;
import dev.tdjava.api.functions.RegisterUser;
import dev.tdjava.api.functions.ResendAuthenticationCode;
import dev.tdjava.api.functions.SetAuthenticationPhoneNumber;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Logins by phone number and code, and by a bot's token. */
@OfflineTelegram
@Timeout(60)
class CodeLoginIT {

  private static final String NEW_NUMBER = "+99966 7 000001";

  private final TestDc dc;
  private final TestClients clients;
  private final TestClient client = TestClient.of(TdClient.create());

  CodeLoginIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    this.clients = clients;
  }

  @BeforeEach
  void start() {
    clients.fresh(client.client());
  }

  private void enterNumber(String phone) {
    client.ask(new SetAuthenticationPhoneNumber(phone, null));
  }

  @Test
  void theRightCodeLogsInAndAWrongOneBeforeItDoesNot() {
    TestUser alice = dc.user("Alice");
    enterNumber(alice.phone());
    AuthorizationStateWaitCode state = client.state(AuthorizationStateWaitCode.class);
    assertThat(state.codeInfo().type()).isEqualTo(new AuthenticationCodeTypeSms(5));
    assertThat(state.codeInfo().phoneNumber()).isEqualTo(alice.phone());

    String wrong = alice.loginCode().equals("12345") ? "12346" : "12345";
    assertThat(refusal(client, new CheckAuthenticationCode(wrong)))
        .isEqualTo("400 PHONE_CODE_INVALID");

    client.ask(new CheckAuthenticationCode(alice.loginCode()));
    client.state(AuthorizationStateReady.class);
    assertThat(client.ask(new GetMe()).id()).isEqualTo(alice.id());
  }

  @Test
  void anExpiredCodeIsRefusedAndTheNumberCanBeEnteredAgain() {
    TestUser alice = dc.user("Alice");
    enterNumber(alice.phone());
    alice.expireLoginCode();
    assertThat(refusal(client, new CheckAuthenticationCode(alice.loginCode())))
        .isEqualTo("400 PHONE_CODE_EXPIRED");

    enterNumber(alice.phone());
    client.ask(new CheckAuthenticationCode(alice.loginCode()));
    client.state(AuthorizationStateReady.class);
  }

  @Test
  void aCodeIsSentAgainInTheNextWay() {
    TestUser alice = dc.user("Alice");
    enterNumber(alice.phone());
    AuthorizationStateWaitCode first = client.state(AuthorizationStateWaitCode.class);
    assertThat(first.codeInfo().nextType()).isEqualTo(new AuthenticationCodeTypeCall(0));
    String before = alice.loginCode();

    client.ask(new ResendAuthenticationCode(null));

    AuthorizationStateWaitCode second =
        client.state(
            AuthorizationStateWaitCode.class,
            state -> state.codeInfo().type() instanceof AuthenticationCodeTypeCall);
    assertThat(second.codeInfo().nextType()).isNull();
    if (!before.equals(alice.loginCode())) {
      assertThat(refusal(client, new CheckAuthenticationCode(before)))
          .isEqualTo("400 PHONE_CODE_INVALID");
    }
    client.ask(new CheckAuthenticationCode(alice.loginCode()));
    client.state(AuthorizationStateReady.class);
  }

  @Test
  void anotherNumberCanBeEnteredInsteadOfTheCode() {
    TestUser alice = dc.user("Alice");
    TestUser bob = dc.user("Bob");
    enterNumber(alice.phone());
    client.state(AuthorizationStateWaitCode.class);

    enterNumber(bob.phone());
    client.state(
        AuthorizationStateWaitCode.class,
        state -> bob.phone().equals(state.codeInfo().phoneNumber()));
    client.ask(new CheckAuthenticationCode(bob.loginCode()));

    client.state(AuthorizationStateReady.class);
    assertThat(client.ask(new GetMe()).id()).isEqualTo(bob.id());
  }

  @Test
  void whoIsLoggedInElsewhereGetsTheCodeThereFromTelegram() {
    TestUser alice = dc.user("Alice");
    TestClient other = TestClient.of(TdClient.create());
    clients.login(other.client(), alice);
    other.forget();

    enterNumber(alice.phone());

    assertThat(client.state(AuthorizationStateWaitCode.class).codeInfo().type())
        .isEqualTo(new AuthenticationCodeTypeTelegramMessage(5));
    UpdateNewMessage message =
        other.await(UpdateNewMessage.class, one -> one.message().chatId() == dc.telegram().id());
    assertThat(message.message().content())
        .isInstanceOfSatisfying(
            MessageText.class, text -> assertThat(text.text().text()).contains(alice.loginCode()));
  }

  @Test
  void anImpossibleNumberIsRefused() {
    assertThat(refusal(client, new SetAuthenticationPhoneNumber("+12", null)))
        .isEqualTo("400 PHONE_NUMBER_INVALID");
  }

  @Test
  void aNewNumberIsRegistered() {
    enterNumber(NEW_NUMBER);
    client.ask(new CheckAuthenticationCode(dc.loginCode(NEW_NUMBER)));
    AuthorizationStateWaitRegistration state =
        client.state(AuthorizationStateWaitRegistration.class);
    assertThat(requireNonNull(state.termsOfService()).text().text()).isNotEmpty();

    assertThat(refusal(client, new RegisterUser("", "", false)))
        .isEqualTo("400 First name must be non-empty");
    client.ask(new RegisterUser("Carol", "Jones", false));

    client.state(AuthorizationStateReady.class);
    User me = client.ask(new GetMe());
    assertThat(me.firstName()).isEqualTo("Carol");
    assertThat(me.lastName()).isEqualTo("Jones");
    assertThat(dc.userWith(NEW_NUMBER).id()).isEqualTo(me.id());
  }

  @Test
  void termsOfServiceAreShownBeforeTheRegistration() {
    dc.termsOfService("Be kind.");
    enterNumber(NEW_NUMBER);
    client.ask(new CheckAuthenticationCode(dc.loginCode(NEW_NUMBER)));

    AuthorizationStateWaitRegistration state =
        client.state(AuthorizationStateWaitRegistration.class);
    assertThat(requireNonNull(state.termsOfService()).text().text()).isEqualTo("Be kind.");
    client.ask(new RegisterUser("Carol", "", false));
    client.state(AuthorizationStateReady.class);
  }

  @Test
  void thereNeedNotBeTermsOfService() {
    dc.noTermsOfService();
    enterNumber(NEW_NUMBER);
    client.ask(new CheckAuthenticationCode(dc.loginCode(NEW_NUMBER)));

    assertThat(client.state(AuthorizationStateWaitRegistration.class).termsOfService()).isNull();
    client.ask(new RegisterUser("Carol", "", false));
    client.state(AuthorizationStateReady.class);
  }

  @Test
  void whoHadTheNewNumberInTheAddressBookIsToldOfTheRegistration() {
    TestClient bob = TestClient.of(TdClient.create());
    clients.login(bob.client(), dc.user("Bob"));
    assertThat(
            bob.ask(new ImportContacts(List.of(new ImportedContact(NEW_NUMBER, "Caro", "", null))))
                .userIds())
        .containsExactly(0L);

    enterNumber(NEW_NUMBER);
    client.ask(new CheckAuthenticationCode(dc.loginCode(NEW_NUMBER)));
    client.ask(new RegisterUser("Carol", "", false));

    UpdateNewMessage joined =
        bob.await(
            UpdateNewMessage.class,
            one -> one.message().content() instanceof MessageContactRegistered);
    assertThat(joined.message().chatId()).isEqualTo(dc.userWith(NEW_NUMBER).id());
  }

  @Test
  void anAccountOfAnotherDataCentreIsLoggedInThere() {
    TestUser alice = dc.user("Alice").dc(2);
    enterNumber(alice.phone());
    client.ask(new CheckAuthenticationCode(alice.loginCode()));

    client.state(AuthorizationStateReady.class);
    assertThat(client.ask(new GetMe()).id()).isEqualTo(alice.id());
    OtherDc.awaitLetIntoTheFirstToo(dc, client);
    TestUser bob = dc.user("Bob");
    client.forget();
    bob.says(alice, "hello"); // an update, since TDLib knows where updates stand by now
    client.await(UpdateNewMessage.class, one -> one.message().chatId() == bob.id());
  }

  @Test
  void aBotLogsInByItsTokenOnly() {
    TestUser bot = dc.bot("echo_bot").dc(2);
    assertThat(refusal(client, new CheckAuthenticationBotToken("1:wrong")))
        .isEqualTo("400 ACCESS_TOKEN_INVALID");

    client.ask(new CheckAuthenticationBotToken(bot.token()));

    client.state(AuthorizationStateReady.class);
    assertThat(client.ask(new GetMe()).id()).isEqualTo(bot.id());
    OtherDc.awaitLetIntoTheFirstToo(dc, client);
  }
}
