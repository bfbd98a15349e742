package dev.tdjava.telegram.keyboard;

import dev.tdjava.api.ButtonStyleDefault;
import dev.tdjava.api.Bytes;
import dev.tdjava.api.CallbackQueryPayload;
import dev.tdjava.api.CallbackQueryPayloadData;
import dev.tdjava.api.CallbackQueryPayloadDataWithPassword;
import dev.tdjava.api.InlineKeyboardButton;
import dev.tdjava.api.InlineKeyboardButtonType;
import dev.tdjava.api.InlineKeyboardButtonTypeBuy;
import dev.tdjava.api.InlineKeyboardButtonTypeCallback;
import dev.tdjava.api.InlineKeyboardButtonTypeCopyText;
import dev.tdjava.api.InlineKeyboardButtonTypeSwitchInline;
import dev.tdjava.api.InlineKeyboardButtonTypeUrl;
import dev.tdjava.api.InlineKeyboardButtonTypeUser;
import dev.tdjava.api.InlineKeyboardButtonTypeWebApp;
import dev.tdjava.api.Message;
import dev.tdjava.api.ReplyMarkupInlineKeyboard;
import dev.tdjava.api.TargetChatCurrent;
import java.util.ArrayList;
import java.util.List;

/**
 * Buttons below a message of a bot. To be imported statically:
 *
 * <pre>{@code
 * ReplyMarkup keyboard = InlineKeyboard.row(callback("Yes", "yes"), url("Why?", "https://example.org"));
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class InlineKeyboard {

  /** Telegram takes no more. */
  private static final int MAX_CALLBACK_BYTES = 64;

  private InlineKeyboard() {}

  /** A keyboard of one row. */
  public static ReplyMarkupInlineKeyboard row(InlineKeyboardButton... buttons) {
    return rows(List.of(buttons));
  }

  /** A keyboard with each button in a row of its own. */
  public static ReplyMarkupInlineKeyboard column(InlineKeyboardButton... buttons) {
    return grid(1, List.of(buttons));
  }

  /** A keyboard of rows. */
  @SafeVarargs
  public static ReplyMarkupInlineKeyboard rows(List<InlineKeyboardButton>... rows) {
    List<List<InlineKeyboardButton>> all = new ArrayList<>();
    for (List<InlineKeyboardButton> row : rows) {
      all.add(row);
    }
    return new ReplyMarkupInlineKeyboard(all);
  }

  /**
   * A keyboard that fills one row after the other.
   *
   * @param width how many buttons are in a row, 1 or more; Telegram takes up to 8
   * @throws IllegalArgumentException if the width is less
   */
  public static ReplyMarkupInlineKeyboard grid(int width, List<InlineKeyboardButton> buttons) {
    if (width < 1) {
      throw new IllegalArgumentException("A row has 1 or more buttons, not " + width);
    }
    List<List<InlineKeyboardButton>> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += width) {
      rows.add(buttons.subList(from, Math.min(from + width, buttons.size())));
    }
    return new ReplyMarkupInlineKeyboard(rows);
  }

  /**
   * A button that tells the bot, which gets an {@code UpdateNewCallbackQuery} and has to answer it.
   *
   * @param data what the bot gets, as UTF-8: 1 to 64 bytes
   * @throws IllegalArgumentException if it has another size
   * @see #data(CallbackQueryPayload)
   */
  public static InlineKeyboardButton callback(String text, String data) {
    return callback(text, Bytes.utf8(data));
  }

  /**
   * The same with data that are no text.
   *
   * @param data what the bot gets: 1 to 64 bytes
   * @throws IllegalArgumentException if it has another size
   */
  public static InlineKeyboardButton callback(String text, Bytes data) {
    if (data.length() == 0 || data.length() > MAX_CALLBACK_BYTES) {
      throw new IllegalArgumentException(
          "The data of the button '"
              + text
              + "' have "
              + data.length()
              + " bytes, and Telegram takes 1 to "
              + MAX_CALLBACK_BYTES
              + "; keep what is longer yourself and send a key of it");
    }
    return button(text, new InlineKeyboardButtonTypeCallback(data));
  }

  /** A button that opens an address: http, https or tg. */
  public static InlineKeyboardButton url(String text, String url) {
    return button(text, new InlineKeyboardButtonTypeUrl(url));
  }

  /** A button that opens a web app, by https, in private chats with the bot. */
  public static InlineKeyboardButton webApp(String text, String url) {
    return button(text, new InlineKeyboardButtonTypeWebApp(url));
  }

  /** A button that opens the profile of a user. */
  public static InlineKeyboardButton user(String text, long userId) {
    return button(text, new InlineKeyboardButtonTypeUser(userId));
  }

  /** A button that copies a text to the clipboard. */
  public static InlineKeyboardButton copy(String text, String copied) {
    return button(text, new InlineKeyboardButtonTypeCopyText(copied));
  }

  /** A button that begins an inline query to the bot in the same chat. */
  public static InlineKeyboardButton inlineQuery(String text, String query) {
    return button(text, new InlineKeyboardButtonTypeSwitchInline(query, new TargetChatCurrent()));
  }

  /** A button that pays the invoice; it must be the first one. */
  public static InlineKeyboardButton pay(String text) {
    return button(text, new InlineKeyboardButtonTypeBuy());
  }

  /** The buttons of a message, row by row; none if it has no inline keyboard. */
  public static List<InlineKeyboardButton> buttons(Message message) {
    return message.replyMarkup() instanceof ReplyMarkupInlineKeyboard keyboard
        ? keyboard.rows().stream().flatMap(List::stream).toList()
        : List.of();
  }

  /**
   * What a button had as its data.
   *
   * @param payload that of an update of a callback query
   * @return the data as UTF-8, or an empty text for the button of a game
   */
  public static String data(CallbackQueryPayload payload) {
    if (payload instanceof CallbackQueryPayloadData data) {
      return data.data().utf8();
    }
    return payload instanceof CallbackQueryPayloadDataWithPassword data ? data.data().utf8() : "";
  }

  private static InlineKeyboardButton button(String text, InlineKeyboardButtonType type) {
    return new InlineKeyboardButton(text, 0, new ButtonStyleDefault(), type);
  }
}
