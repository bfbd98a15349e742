package dev.tdjava.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.File;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageDocument;
import dev.tdjava.api.MessageTopicForum;
import dev.tdjava.api.UpdateMessageContent;
import dev.tdjava.api.UpdateMessageSendFailed;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.User;
import dev.tdjava.api.functions.CheckAuthenticationCode;
import dev.tdjava.api.functions.CheckAuthenticationPassword;
import dev.tdjava.api.functions.DownloadFile;
import dev.tdjava.api.functions.GetAuthorizationState;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.GetStarPaymentOptions;
import dev.tdjava.api.functions.SearchPublicChat;
import dev.tdjava.api.functions.SetAuthenticationPhoneNumber;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.api.functions.TestNetwork;
import dev.tdjava.api.functions.ViewMessages;
import dev.tdjava.errors.FloodWaitException;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.Keyboard;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestFile;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestTopic;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.Fresh;
import dev.tdjava.testdc.junit.LoggedIn;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClient;
import dev.tdjava.testdc.junit.TestClients;
import dev.tdjava.testdc.junit.Tolerates;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to testing offline shows, section by section. */
@OfflineTelegram
@Timeout(60)
@Tolerates({ // the faults that it orders
  "(Delay|Failed): .* because of .*FLOOD_WAIT",
  "Failed to send .*CHAT_WRITE_FORBIDDEN",
  "Session connection with \\d+ pending requests was closed: ",
  "Filling gap in " // where it takes longer than 0.7 s
})
class OfflineTestingIT {

  @Test
  void yourOwnClient(TestDc dc, @TempDir Path folder) {
    RxTdClient client = RxTdClient.create(); // as your application makes it

    TestClients.connect(client, dc); // in place of client.start()

    client
        .send(
            SetTdlibParameters.builder()
                .databaseDirectory(folder.toString())
                .apiId(1) // any
                .apiHash("any")
                .systemLanguageCode("en")
                .deviceModel("test")
                .applicationVersion("1")
                .build())
        .ignoreElement()
        .blockingAwait();
    assertThat(client.send(new GetAuthorizationState()).blockingGet())
        .isInstanceOf(AuthorizationStateWaitPhoneNumber.class);
    client.close().blockingAwait();
  }

  @Test
  void yourOwnLogin(TestDc dc, @Fresh RxTdClient client) {
    TestUser alice = dc.user("Alice").password("correct horse");

    client
        .send(new SetAuthenticationPhoneNumber(alice.phone(), null))
        .ignoreElement()
        .blockingAwait();
    client.send(new CheckAuthenticationCode(alice.loginCode())).ignoreElement().blockingAwait();
    client.send(new CheckAuthenticationPassword("correct horse")).ignoreElement().blockingAwait();

    assertThat(client.send(new GetMe()).blockingGet().id()).isEqualTo(alice.id());
  }

  @Test
  void anUpdateThatFailsEndsNoStream(TestDc dc, @LoggedIn("Alice") RxTdClient client)
      throws InterruptedException {
    TestSubscriber<User> senders = Cookbook.errorForEachUpdate(client).take(1).test();
    TestSubscriber<User> users = Cookbook.requestForEachUpdate(client).take(1).test();
    TestUser alice = dc.user("Alice");
    TestUser bob = dc.user("Bob");

    bob.says(dc.channel("News", bob, alice), "sent by a channel, which is no user");
    bob.says(alice, "sent by Bob");

    senders.await().assertValue(user -> user.firstName().equals("Bob"));
    users.await().assertValue(user -> user.firstName().equals("Bob"));
  }

  @Test
  void chatsAndMessages(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = dc.user("Bob");
    TestChat club = dc.supergroup("Book club", bob, dc.user("Alice"));

    TestMessage question = bob.says(club, "Thursday?");
    Message heard = alice.hears("Thursday?");
    bob.edits(question, "Friday?");
    alice.await(UpdateMessageContent.class, update -> update.messageId() == heard.id());
    alice.says(club.chatId(), "Friday is fine"); // TDLib sends it, the data centre takes it

    assertThat(alice.heard()).containsExactly("Thursday?");
  }

  @Test
  void forums(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser bob = dc.user("Bob");
    TestChat builders = dc.forum("Builders", bob, dc.user("Alice"));

    TestTopic roof = bob.createsTopic(builders, "Roof");
    bob.says(roof, "It leaks");

    assertThat(alice.hears("It leaks").topicId()).isEqualTo(new MessageTopicForum(roof.id()));
  }

  @Test
  void waitingForTheServer(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    dc.user("Bob").says(dc.user("Alice"), "Read this");
    Message message = alice.hears("Read this");

    alice.client().send(new ViewMessages(message.chatId(), List.of(message.id()), null, true));

    dc.await("Alice has read it", () -> dc.calls("messages.readHistory") == 1);
  }

  @Test
  void files(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestFile film = TestFile.generated("film.mkv", 5_000_000).inDc(2);
    dc.user("Bob").sends(dc.user("Alice"), film.caption("Have fun"));

    Message message = alice.await(UpdateNewMessage.class).message();
    File file = ((MessageDocument) message.content()).document().document();
    File loaded = alice.ask(new DownloadFile(file.id(), 1, 0, 0, true));

    assertThat(Path.of(loaded.local().path())).hasSize(5_000_000);
  }

  @Test
  void botsOfOthers(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestUser shop = dc.bot("shop_bot");
    shop.onMessage(it -> shop.says(it.from(), "Pay now?", Keyboard.inline().callback("Yes", "y")));

    dc.user("Alice").says(shop, "a book");

    assertThat(alice.hears("Pay now?").replyMarkup()).isNotNull();
  }

  @Test
  void floodWait(
      TestDc dc,
      @LoggedIn(bot = "coffee_bot") RxTdClient client,
      @LoggedIn("Alice") TestClient phone) {
    new CoffeeBot(client).orders().subscribe();
    dc.next("messages.sendMessage").floodWait(1);

    dc.user("Alice").says(dc.bot("coffee_bot"), "1 mocha");

    phone.hears("1 × mocha, ready in a minute.");
    assertThat(dc.calls("messages.sendMessage")).isEqualTo(2); // TDLib waited and sent it again
  }

  @Test
  void longFloodWait(TestDc dc, @LoggedIn("Alice") RxTdClient client) throws Exception {
    dc.next("contacts.resolveUsername").floodWait(3_600);

    TestObserver<?> answer = client.send(new SearchPublicChat("somebody")).test();

    answer.await().assertError(FloodWaitException.class);
  }

  @Test
  void refusals(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    dc.user("Bob").says(dc.user("Alice"), "Write to me");
    Message message = alice.hears("Write to me");
    dc.next("messages.sendMessage").fails(403, "CHAT_WRITE_FORBIDDEN");

    alice.client().send(CoffeeBot.text(message.chatId(), "Hello"));

    alice.await(
        UpdateMessageSendFailed.class,
        update -> update.error().message().equals("CHAT_WRITE_FORBIDDEN"));
  }

  @Test
  void lostConnection(
      TestDc dc,
      @LoggedIn(bot = "coffee_bot") RxTdClient client,
      @LoggedIn("Alice") TestClient phone) {
    new CoffeeBot(client).orders().subscribe();

    dc.bot("coffee_bot").connections().cut();
    dc.user("Alice").says(dc.bot("coffee_bot"), "3 cappuccino");

    phone.hears("3 × cappuccino, ready in a minute.");
  }

  @Test
  void lostUpdates(
      TestDc dc,
      @LoggedIn(bot = "coffee_bot") RxTdClient client,
      @LoggedIn("Alice") TestClient phone) {
    new CoffeeBot(client).orders().subscribe();
    TestUser alice = dc.user("Alice");

    dc.nextUpdatesFor(dc.bot("coffee_bot")).areDropped();
    alice.says(dc.bot("coffee_bot"), "1 espresso"); // TDLib is not told of this one
    alice.says(dc.bot("coffee_bot"), "2 espresso"); // here it notices the gap, and asks

    phone.hears("1 × espresso, ready in a minute.");
    phone.hears("2 × espresso, ready in a minute.");
  }

  @Test
  void restarts(TestDc dc, TestClients clients, @LoggedIn("Alice") RxTdClient client) {
    dc.restart(); // the server
    client.send(new TestNetwork()).ignoreElement().blockingAwait(); // TDLib is connected again
    RxTdClient again = clients.restart(client); // the application, with its database

    assertThat(again.send(new GetMe()).blockingGet().firstName()).isEqualTo("Alice");
  }

  @Test
  void notServed(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    alice.refusal(new GetStarPaymentOptions());

    assertThat(dc.report()).contains("payments.getStarsTopupOptions");
  }
}
