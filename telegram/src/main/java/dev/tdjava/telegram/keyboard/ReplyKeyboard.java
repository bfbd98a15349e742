package dev.tdjava.telegram.keyboard;

import dev.tdjava.api.ButtonStyleDefault;
import dev.tdjava.api.KeyboardButton;
import dev.tdjava.api.KeyboardButtonType;
import dev.tdjava.api.KeyboardButtonTypeRequestLocation;
import dev.tdjava.api.KeyboardButtonTypeRequestPhoneNumber;
import dev.tdjava.api.KeyboardButtonTypeRequestPoll;
import dev.tdjava.api.KeyboardButtonTypeText;
import dev.tdjava.api.KeyboardButtonTypeWebApp;
import dev.tdjava.api.ReplyMarkupForceReply;
import dev.tdjava.api.ReplyMarkupRemoveKeyboard;
import dev.tdjava.api.ReplyMarkupShowKeyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Buttons in place of the keyboard, which send what stands on them. They are as high as their text
 * and stay until {@link #remove()}; otherwise take the keyboard's {@code toBuilder()}. Thread-safe.
 *
 * <pre>{@code
 * ReplyMarkup keyboard = ReplyKeyboard.row("Yes", "No");
 * }</pre>
 */
public final class ReplyKeyboard {

  private ReplyKeyboard() {}

  /** A keyboard of one row, whose buttons send their texts. */
  public static ReplyMarkupShowKeyboard row(String... texts) {
    return rows(Stream.of(texts).map(ReplyKeyboard::text).toList());
  }

  /** A keyboard of one row. */
  public static ReplyMarkupShowKeyboard row(KeyboardButton... buttons) {
    return rows(List.of(buttons));
  }

  /** A keyboard of rows. */
  @SafeVarargs
  public static ReplyMarkupShowKeyboard rows(List<KeyboardButton>... rows) {
    List<List<KeyboardButton>> all = new ArrayList<>();
    for (List<KeyboardButton> row : rows) {
      all.add(row);
    }
    return new ReplyMarkupShowKeyboard(all, false, true, false, false, "");
  }

  /** A button that sends its text. */
  public static KeyboardButton text(String text) {
    return button(text, new KeyboardButtonTypeText());
  }

  /** A button that asks for the phone number and sends it, in private chats. */
  public static KeyboardButton requestPhoneNumber(String text) {
    return button(text, new KeyboardButtonTypeRequestPhoneNumber());
  }

  /** A button that asks for the place and sends it, in private chats. */
  public static KeyboardButton requestLocation(String text) {
    return button(text, new KeyboardButtonTypeRequestLocation());
  }

  /** A button with which one makes a poll or a quiz and sends it, in private chats. */
  public static KeyboardButton requestPoll(String text) {
    return button(text, new KeyboardButtonTypeRequestPoll(false, false));
  }

  /** A button that opens a web app, by https, in private chats. */
  public static KeyboardButton webApp(String text, String url) {
    return button(text, new KeyboardButtonTypeWebApp(url));
  }

  /** Takes the keyboard away from all. */
  public static ReplyMarkupRemoveKeyboard remove() {
    return new ReplyMarkupRemoveKeyboard(false);
  }

  /**
   * Makes everyone's application answer the message.
   *
   * @param placeholder what stands in the empty input field; may be empty
   */
  public static ReplyMarkupForceReply forceReply(String placeholder) {
    return new ReplyMarkupForceReply(false, placeholder);
  }

  private static KeyboardButton button(String text, KeyboardButtonType type) {
    return new KeyboardButton(text, 0, new ButtonStyleDefault(), type);
  }
}
