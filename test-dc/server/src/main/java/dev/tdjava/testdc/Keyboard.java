package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The buttons of a bot's message, row by row. */
public final class Keyboard {

  private final String kind;
  private final List<List<TlObject>> rows = new ArrayList<>();

  private Keyboard(String kind) {
    this.kind = kind;
    rows.add(new ArrayList<>());
  }

  /** Buttons under the message; add them with the methods of this class. */
  public static Keyboard inline() {
    return new Keyboard("replyInlineMarkup");
  }

  /** Buttons in place of the keyboard, in one row; pressing one says its text. */
  public static Keyboard reply(String... buttons) {
    return new Keyboard("replyKeyboardMarkup").andReply(buttons);
  }

  /** Another row of such buttons. */
  public Keyboard andReply(String... buttons) {
    row();
    for (String text : buttons) {
      add(TlObject.of("keyboardButton", "text", text));
    }
    return this;
  }

  /** No buttons in place of the keyboard any more. */
  public static Keyboard remove() {
    return new Keyboard("replyKeyboardHide");
  }

  /** Asks the reader to answer this very message. */
  public static Keyboard forceReply() {
    return new Keyboard("replyKeyboardForceReply");
  }

  /** A button that asks the bot, which gets the data in UTF-8. */
  public Keyboard callback(String text, String data) {
    return add(
        TlObject.of(
            "keyboardButtonCallback", "text", text, "data", data.getBytes(StandardCharsets.UTF_8)));
  }

  /** A button that opens a link. */
  public Keyboard url(String text, String url) {
    return add(TlObject.of("keyboardButtonUrl", "text", text, "url", url));
  }

  /** A button that lets the user ask the bot inline in another chat. */
  public Keyboard switchInline(String text, String query) {
    return add(TlObject.of("keyboardButtonSwitchInline", "text", text, "query", query));
  }

  /** What is added from here on stands in another row. */
  public Keyboard row() {
    rows.add(new ArrayList<>());
    return this;
  }

  private Keyboard add(TlObject button) {
    rows.get(rows.size() - 1).add(button);
    return this;
  }

  TlObject toTl() {
    TlObject markup = TlObject.of(kind);
    if (kind.equals("replyInlineMarkup") || kind.equals("replyKeyboardMarkup")) {
      markup.put(
          "rows",
          rows.stream()
              .filter(row -> !row.isEmpty())
              .map(row -> TlObject.of("keyboardButtonRow", "buttons", List.copyOf(row)))
              .toList());
    }
    return kind.equals("replyKeyboardMarkup") ? markup.put("resize", true) : markup;
  }
}
