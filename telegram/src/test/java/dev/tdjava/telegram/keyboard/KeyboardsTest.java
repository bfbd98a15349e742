package dev.tdjava.telegram.keyboard;

import static dev.tdjava.telegram.keyboard.InlineKeyboard.callback;
import static dev.tdjava.telegram.keyboard.InlineKeyboard.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.Bytes;
import dev.tdjava.api.CallbackQueryPayload;
import dev.tdjava.api.CallbackQueryPayloadData;
import dev.tdjava.api.CallbackQueryPayloadDataWithPassword;
import dev.tdjava.api.CallbackQueryPayloadGame;
import dev.tdjava.api.InlineKeyboardButton;
import dev.tdjava.api.InlineKeyboardButtonTypeCallback;
import dev.tdjava.api.InlineKeyboardButtonTypeUrl;
import dev.tdjava.api.KeyboardButton;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyboardsTest {

  private final InlineKeyboardButton yes = callback("Yes", "y");
  private final InlineKeyboardButton no = callback("No", "n");
  private final InlineKeyboardButton why = url("Why?", "https://example.org");

  @Test
  void buttonsAreWhatTheySay() {
    assertThat(yes.text()).isEqualTo("Yes");
    assertThat(yes.type()).isEqualTo(new InlineKeyboardButtonTypeCallback(Bytes.utf8("y")));
    assertThat(why.type()).isEqualTo(new InlineKeyboardButtonTypeUrl("https://example.org"));
  }

  @Test
  void rowsColumnsAndGrids() {
    assertThat(InlineKeyboard.row(yes, no).rows()).containsExactly(List.of(yes, no));
    assertThat(InlineKeyboard.column(yes, no).rows()).containsExactly(List.of(yes), List.of(no));
    assertThat(InlineKeyboard.rows(List.of(yes, no), List.of(why)).rows())
        .containsExactly(List.of(yes, no), List.of(why));
    assertThat(InlineKeyboard.grid(2, List.of(yes, no, why)).rows())
        .containsExactly(List.of(yes, no), List.of(why));
    assertThatThrownBy(() -> InlineKeyboard.grid(0, List.of(yes)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 or more");
  }

  @Test
  void dataHaveALimit() {
    assertThat(callback("a", "é".repeat(32))).isNotNull();
    assertThatThrownBy(() -> callback("Buy", "é".repeat(32) + "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'Buy' have 65 bytes");
    assertThatThrownBy(() -> callback("Buy", "")).hasMessageContaining("1 to 64");
  }

  @Test
  void dataAreRead() {
    assertThat(data(new CallbackQueryPayloadData(Bytes.utf8("é")))).isEqualTo("é");
    assertThat(data(new CallbackQueryPayloadDataWithPassword("secret", Bytes.utf8("p"))))
        .isEqualTo("p");
    assertThat(data(new CallbackQueryPayloadGame("chess"))).isEmpty();
  }

  private static String data(CallbackQueryPayload payload) {
    return InlineKeyboard.data(payload);
  }

  @Test
  void replyKeyboards() {
    assertThat(ReplyKeyboard.row("Yes", "No").rows())
        .containsExactly(List.of(ReplyKeyboard.text("Yes"), ReplyKeyboard.text("No")));
    KeyboardButton phone = ReplyKeyboard.requestPhoneNumber("My number");
    assertThat(ReplyKeyboard.row(phone).rows()).containsExactly(List.of(phone));
    assertThat(ReplyKeyboard.row(phone).resizeKeyboard()).isTrue();
  }
}
