package dev.tdjava.testdc.junit;

import dev.tdjava.api.ButtonStyleDefault;
import dev.tdjava.api.Bytes;
import dev.tdjava.api.CallbackQueryPayload;
import dev.tdjava.api.CallbackQueryPayloadData;
import dev.tdjava.api.InlineKeyboardButton;
import dev.tdjava.api.InlineKeyboardButtonTypeCallback;
import dev.tdjava.api.ReplyMarkup;
import dev.tdjava.api.ReplyMarkupInlineKeyboard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Buttons of bots, and what a press sends. */
final class Buttons {

  private Buttons() {}

  /** A row of buttons: a text, its data, a text, its data… */
  static ReplyMarkup inline(String... textsAndData) {
    List<InlineKeyboardButton> row = new ArrayList<>();
    for (int i = 0; i < textsAndData.length; i += 2) {
      row.add(
          new InlineKeyboardButton(
              textsAndData[i],
              0,
              new ButtonStyleDefault(),
              new InlineKeyboardButtonTypeCallback(bytes(textsAndData[i + 1]))));
    }
    return new ReplyMarkupInlineKeyboard(List.of(row));
  }

  static CallbackQueryPayload data(String text) {
    return new CallbackQueryPayloadData(bytes(text));
  }

  static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
