package dev.tdjava.telegram.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.CallbackQueryPayloadData;
import dev.tdjava.api.InlineKeyboardButton;
import dev.tdjava.api.InlineKeyboardButtonTypeCallback;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.Message;
import dev.tdjava.api.ReplyMarkup;
import dev.tdjava.api.ReplyMarkupForceReply;
import dev.tdjava.api.ReplyMarkupShowKeyboard;
import dev.tdjava.api.UpdateNewCallbackQuery;
import dev.tdjava.api.functions.AnswerCallbackQuery;
import dev.tdjava.api.functions.GetCallbackQueryAnswer;
import dev.tdjava.api.functions.GetMessage;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.telegram.text.Text;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.LoggedIn;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClient;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A bot's keyboards as the other side's TDLib sees and presses them. */
@OfflineTelegram
@Timeout(60)
class KeyboardsIT {

  private final TestUser alice;
  private final TestUser helper;
  private final TestClient person;
  private final TestClient bot;

  KeyboardsIT(
      TestDc dc,
      @LoggedIn("Alice") TestClient person,
      @LoggedIn(bot = "helper_bot") TestClient bot) {
    this.alice = dc.user("Alice");
    this.helper = dc.bot("helper_bot");
    this.person = person;
    this.bot = bot;
  }

  @BeforeEach
  void meet() {
    alice.says(helper, "hello");
    bot.hears("hello");
  }

  @Test
  void aPressedButtonBringsItsData() throws Exception {
    Message seen =
        seen(
            InlineKeyboard.row(
                InlineKeyboard.callback("Yes", "ja 👍"),
                InlineKeyboard.url("Why?", "https://example.org/"),
                InlineKeyboard.copy("Copy", "text")));

    List<InlineKeyboardButton> buttons = InlineKeyboard.buttons(seen);
    assertThat(buttons)
        .extracting(InlineKeyboardButton::text)
        .containsExactly("Yes", "Why?", "Copy");
    assertThat(buttons.get(0).type())
        .isInstanceOfSatisfying(
            InlineKeyboardButtonTypeCallback.class,
            type -> {
              var press =
                  person
                      .client()
                      .send(
                          new GetCallbackQueryAnswer(
                              seen.chatId(), seen.id(), new CallbackQueryPayloadData(type.data())));
              UpdateNewCallbackQuery query = bot.await(UpdateNewCallbackQuery.class);
              assertThat(InlineKeyboard.data(query.payload())).isEqualTo("ja 👍");
              bot.ask(new AnswerCallbackQuery(query.id(), "ok", false, "", 0));
              assertThat(press.join().text()).isEqualTo("ok");
            });
  }

  @Test
  void aKeyboardInPlaceOfTheKeyboard() {
    Message seen =
        seen(
            ReplyKeyboard.rows(
                List.of(ReplyKeyboard.text("Yes")),
                List.of(ReplyKeyboard.requestLocation("Where I am"))));

    assertThat(seen.replyMarkup())
        .isInstanceOfSatisfying(
            ReplyMarkupShowKeyboard.class,
            keyboard -> {
              assertThat(keyboard.rows()).hasSize(2);
              assertThat(keyboard.resizeKeyboard()).isTrue();
            });
    assertThat(InlineKeyboard.buttons(seen)).isEmpty();
  }

  @Test
  void anAnswerIsAskedFor() {
    assertThat(seen(ReplyKeyboard.forceReply("Your name")).replyMarkup())
        .isInstanceOfSatisfying(
            ReplyMarkupForceReply.class,
            it -> assertThat(it.inputFieldPlaceholder()).isEqualTo("Your name"));
  }

  /** The bot's message with that keyboard, as the person gets it. */
  private Message seen(ReplyMarkup keyboard) {
    InputMessageText text = InputMessageText.builder().text(Text.plain("Well?")).build();
    bot.sent(bot.ask(new SendMessage(alice.id(), null, null, null, keyboard, text)));
    Message seen = person.hears("Well?");
    return person.ask(new GetMessage(seen.chatId(), seen.id()));
  }
}
