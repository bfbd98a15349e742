package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.CallbackQueryAnswer;
import dev.tdjava.api.Contact;
import dev.tdjava.api.InlineQueryResult;
import dev.tdjava.api.InlineQueryResultArticle;
import dev.tdjava.api.InlineQueryResultContact;
import dev.tdjava.api.InlineQueryResultLocation;
import dev.tdjava.api.InlineQueryResults;
import dev.tdjava.api.InlineQueryResultsButton;
import dev.tdjava.api.InlineQueryResultsButtonTypeStartBot;
import dev.tdjava.api.InputInlineQueryResult;
import dev.tdjava.api.InputInlineQueryResultArticle;
import dev.tdjava.api.InputInlineQueryResultContact;
import dev.tdjava.api.InputInlineQueryResultLocation;
import dev.tdjava.api.InputMessageContact;
import dev.tdjava.api.InputMessageLocation;
import dev.tdjava.api.Location;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageLocation;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.UpdateMessageContent;
import dev.tdjava.api.UpdateMessageSendSucceeded;
import dev.tdjava.api.UpdateNewChosenInlineResult;
import dev.tdjava.api.UpdateNewInlineCallbackQuery;
import dev.tdjava.api.UpdateNewInlineQuery;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.AnswerCallbackQuery;
import dev.tdjava.api.functions.AnswerInlineQuery;
import dev.tdjava.api.functions.EditInlineMessageText;
import dev.tdjava.api.functions.GetCallbackQueryAnswer;
import dev.tdjava.api.functions.GetInlineQueryResults;
import dev.tdjava.api.functions.SendInlineQueryResultMessage;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A bot that is asked from any chat, and the messages that are sent by way of it. */
@OfflineTelegram
@Timeout(60)
class InlineIT {

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser helper;
  private final TestClient person;
  private TestChat club;

  InlineIT(TestDc dc, @LoggedIn("Alice") TdClient person) {
    this.dc = dc;
    this.alice = dc.user("Alice");
    this.helper = dc.bot("helper_bot").takesInlineQueries();
    this.person = TestClient.of(person);
    this.club = dc.group("Club", alice, helper, dc.user("Bob"));
  }

  @BeforeEach
  void meet() {
    person.await(UpdateNewMessage.class);
  }

  private CompletableFuture<InlineQueryResults> asks(TestClient who, String query, String offset) {
    return who.client()
        .send(new GetInlineQueryResults(helper.id(), club.chatId(), null, query, offset));
  }

  private static InputInlineQueryResult article(String id, String text) {
    return new InputInlineQueryResultArticle(
        id,
        "",
        "Title of " + text,
        "Description",
        "",
        0,
        0,
        Buttons.inline("Like", "like:" + text),
        TestClient.text(text));
  }

  private Message sends(InlineQueryResults results, String id) {
    Message sending =
        person.ask(
            new SendInlineQueryResultMessage(
                club.chatId(), null, null, null, results.inlineQueryId(), id, false));
    return person
        .await(UpdateMessageSendSucceeded.class, u -> u.oldMessageId() == sending.id())
        .message();
  }

  @Test
  void resultsAreShownAndSent(@LoggedIn(bot = "helper_bot") TdClient client) {
    TestClient bot = TestClient.of(client);
    Location place = new Location(52.5, 13.4, 0);
    Contact contact = new Contact("+4930123456", "Carol", "", "", 0);

    CompletableFuture<InlineQueryResults> answer = asks(person, "tea", "");
    UpdateNewInlineQuery query = bot.await(UpdateNewInlineQuery.class);
    assertThat(query.query()).isEqualTo("tea");
    assertThat(query.senderUserId()).isEqualTo(alice.id());
    bot.ask(
        new AnswerInlineQuery(
            query.id(),
            false,
            new InlineQueryResultsButton(
                "Settings", new InlineQueryResultsButtonTypeStartBot("settings")),
            List.of(
                article("a", "Green tea"),
                new InputInlineQueryResultLocation(
                    "l",
                    place,
                    0,
                    "Tea house",
                    "",
                    0,
                    0,
                    null,
                    new InputMessageLocation(place, 0, 0, 0)),
                new InputInlineQueryResultContact(
                    "c", contact, "", 0, 0, null, new InputMessageContact(contact))),
            60,
            "page2"));

    InlineQueryResults results = answer.join();
    assertThat(results.nextOffset()).isEqualTo("page2");
    assertThat(results.button())
        .isEqualTo(
            new InlineQueryResultsButton(
                "Settings", new InlineQueryResultsButtonTypeStartBot("settings")));
    assertThat(results.results())
        .hasExactlyElementsOfTypes(
            InlineQueryResultArticle.class,
            InlineQueryResultLocation.class,
            InlineQueryResultContact.class);
    Message sent = sends(results, "l");
    assertThat(sent.viaBotUserId()).isEqualTo(helper.id());
    assertThat(sent.content()).isInstanceOf(MessageLocation.class);
    UpdateNewChosenInlineResult chosen =
        bot.await(UpdateNewChosenInlineResult.class, u -> u.resultId().equals("l"));
    assertThat(chosen.query()).isEqualTo("tea");
    assertThat(chosen.inlineMessageId()).isEmpty();
  }

  @Test
  void aBotChangesWhatWasSentByWayOfIt(@LoggedIn(bot = "helper_bot") TdClient client) {
    TestClient bot = TestClient.of(client);
    CompletableFuture<InlineQueryResults> answer = asks(person, "tea", "");
    long query = bot.await(UpdateNewInlineQuery.class).id();
    bot.ask(new AnswerInlineQuery(query, true, null, List.of(article("a", "Tea")), 0, ""));

    Message sent = sends(answer.join(), "a");
    assertThat(TestClient.textOf(sent)).isEqualTo("Tea");
    String id = bot.await(UpdateNewChosenInlineResult.class).inlineMessageId();
    assertThat(id).isNotEmpty();

    CompletableFuture<CallbackQueryAnswer> pressed =
        person
            .client()
            .send(new GetCallbackQueryAnswer(club.chatId(), sent.id(), Buttons.data("like:Tea")));
    UpdateNewInlineCallbackQuery press = bot.await(UpdateNewInlineCallbackQuery.class);
    assertThat(press.inlineMessageId()).isEqualTo(id);
    bot.ask(new AnswerCallbackQuery(press.id(), "Liked", false, "", 0));
    assertThat(pressed.join().text()).isEqualTo("Liked");

    bot.ask(new EditInlineMessageText(id, null, TestClient.text("Tea, liked once")));
    UpdateMessageContent changed =
        person.await(
            UpdateMessageContent.class,
            u ->
                u.messageId() == sent.id()
                    && u.newContent() instanceof MessageText text
                    && text.text().text().equals("Tea, liked once"));
    assertThat(changed.chatId()).isEqualTo(club.chatId());
    assertThat(
            bot.refusal(new EditInlineMessageText(id, null, TestClient.text("Tea, liked once")))
                .getMessage())
        .contains("MESSAGE_NOT_MODIFIED");
  }

  @Test
  void whatIsNotPersonalIsKeptForOthers(
      @LoggedIn(bot = "helper_bot") TdClient client, @LoggedIn("Bob") TdClient bobsClient) {
    TestClient bot = TestClient.of(client);
    TestClient bob = TestClient.of(bobsClient);
    helper.says(club, "at your service");
    bob.hears("at your service");
    CompletableFuture<InlineQueryResults> answer = asks(person, "tea", "");
    long query = bot.await(UpdateNewInlineQuery.class).id();
    bot.ask(new AnswerInlineQuery(query, false, null, List.of(article("a", "Tea")), 300, ""));

    assertThat(ids(answer.join())).containsExactly("a");
    assertThat(ids(asks(bob, "tea", "").join())).containsExactly("a");
    assertThat(bot.all(UpdateNewInlineQuery.class)).hasSize(1);
  }

  private static List<String> ids(InlineQueryResults results) {
    return results.results().stream()
        .map(InlineQueryResult.class::cast)
        .map(result -> ((InlineQueryResultArticle) result).id())
        .toList();
  }

  @Test
  void aBotThatSaysNothingIsNotWaitedForForEver() {
    dc.botPatience(Duration.ofMillis(1));

    assertThat(
            person
                .refusal(new GetInlineQueryResults(helper.id(), club.chatId(), null, "tea", ""))
                .code())
        .isEqualTo(502);
  }

  @Test
  void aScriptAnswers() {
    helper.onInlineQuery(query -> List.of(query + " green", query + " black"));

    InlineQueryResults results = asks(person, "tea", "").join();

    assertThat(TestClient.textOf(sends(results, "1"))).isEqualTo("tea black");
  }
}
