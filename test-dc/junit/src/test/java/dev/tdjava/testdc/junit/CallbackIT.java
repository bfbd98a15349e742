package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.CallbackQueryAnswer;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.UpdateMessageContent;
import dev.tdjava.api.UpdateNewCallbackQuery;
import dev.tdjava.api.functions.AnswerCallbackQuery;
import dev.tdjava.api.functions.EditMessageText;
import dev.tdjava.api.functions.GetCallbackQueryAnswer;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.testdc.BotAnswer;
import dev.tdjava.testdc.Keyboard;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestUser;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Buttons that ask a bot. */
@OfflineTelegram
@Timeout(60)
class CallbackIT {

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser helper;
  private final TestClient person;

  CallbackIT(TestDc dc, @LoggedIn("Alice") TdClient person) {
    this.dc = dc;
    this.alice = dc.user("Alice");
    this.helper = dc.bot("helper_bot");
    this.person = TestClient.of(person);
  }

  @BeforeEach
  void start() {
    alice.says(helper, "/start");
  }

  @Test
  void theBotAnswersAndChangesTheMessage(@LoggedIn(bot = "helper_bot") TdClient client) {
    TestClient bot = TestClient.of(client);
    alice.says(helper, "hi");
    bot.hears("hi");
    Message sent = bot.says(alice.id(), "Choose", Buttons.inline("Yes", "y", "No", "n"));
    Message heard = person.hears("Choose");

    CompletableFuture<CallbackQueryAnswer> answer =
        person
            .client()
            .send(new GetCallbackQueryAnswer(helper.id(), heard.id(), Buttons.data("n")));
    UpdateNewCallbackQuery query = bot.await(UpdateNewCallbackQuery.class);
    assertThat(query.senderUserId()).isEqualTo(alice.id());
    assertThat(query.chatId()).isEqualTo(alice.id());
    assertThat(query.messageId()).isEqualTo(sent.id());
    assertThat(query.payload()).isEqualTo(Buttons.data("n"));
    bot.ask(new EditMessageText(alice.id(), sent.id(), null, TestClient.text("No it is")));
    bot.ask(new AnswerCallbackQuery(query.id(), "Sure?", true, "", 5));

    assertThat(answer.join()).isEqualTo(new CallbackQueryAnswer("Sure?", true, ""));
    UpdateMessageContent changed =
        person.await(UpdateMessageContent.class, u -> u.messageId() == heard.id());
    assertThat(((MessageText) changed.newContent()).text().text()).isEqualTo("No it is");
    TdErrorException late = bot.refusal(new AnswerCallbackQuery(query.id(), "", false, "", 0));
    assertThat(late.getMessage()).contains("QUERY_ID_INVALID");
  }

  @Test
  void aBotThatSaysNothingIsNotWaitedForForEver() {
    dc.botPatience(Duration.ofMillis(1));
    helper.says(alice, "Choose", Keyboard.inline().callback("Yes", "y"));

    TdErrorException refusal =
        person.refusal(
            new GetCallbackQueryAnswer(
                helper.id(), person.hears("Choose").id(), Buttons.data("y")));

    assertThat(refusal.code()).isEqualTo(502);
  }

  @Test
  void onlyButtonsThatAreThereAreAnswered() {
    helper.says(alice, "Choose", Keyboard.inline().callback("Yes", "y"));

    TdErrorException refusal =
        person.refusal(
            new GetCallbackQueryAnswer(
                helper.id(), person.hears("Choose").id(), Buttons.data("other")));

    assertThat(refusal.getMessage()).contains("DATA_INVALID");
  }

  @Test
  void aScriptAnswersAndThePersonPressesByRealTdlib() {
    helper
        .onMessage(
            message ->
                helper.says(
                    message.from(),
                    "You said " + message.text(),
                    Keyboard.inline().callback("Again", "again:" + message.text())))
        .onPress(
            press -> {
              helper.edits(press.message(), "Once more: " + press.data());
              return BotAnswer.notice("Hi " + press.user().firstName());
            });

    person.says(helper.id(), "tea");
    Message heard = person.hears("You said tea");
    CallbackQueryAnswer answer =
        person.ask(new GetCallbackQueryAnswer(helper.id(), heard.id(), Buttons.data("again:tea")));

    assertThat(answer).isEqualTo(new CallbackQueryAnswer("Hi Alice", false, ""));
    UpdateMessageContent changed =
        person.await(UpdateMessageContent.class, u -> u.messageId() == heard.id());
    assertThat(((MessageText) changed.newContent()).text().text())
        .isEqualTo("Once more: again:tea");
  }

  @Test
  void aPersonOfTheDataCentrePressesAndTheRealBotAnswers(
      @LoggedIn(bot = "helper_bot") TdClient client) {
    TestClient bot = TestClient.of(client);
    client.onUpdate(
        UpdateNewCallbackQuery.class,
        query -> client.send(new AnswerCallbackQuery(query.id(), "Right", true, "", 0)));
    TestUser bob = dc.user("Bob");
    bob.says(helper, "/start");
    bot.hears("/start");
    TestMessage quiz = helper.says(bob, "2 + 2?", Keyboard.inline().callback("4", "4"));

    assertThat(bob.presses(quiz, "4")).isEqualTo(BotAnswer.alert("Right"));
  }
}
