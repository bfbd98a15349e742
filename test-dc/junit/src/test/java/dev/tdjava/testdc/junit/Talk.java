package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tdjava.api.ButtonStyleDefault;
import dev.tdjava.api.Bytes;
import dev.tdjava.api.CallbackQueryPayload;
import dev.tdjava.api.CallbackQueryPayloadData;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InlineKeyboardButton;
import dev.tdjava.api.InlineKeyboardButtonTypeCallback;
import dev.tdjava.api.InputMessageContent;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.ReplyMarkup;
import dev.tdjava.api.ReplyMarkupInlineKeyboard;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.UpdateMessageSendSucceeded;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.TdErrorException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A client together with what it was told, and the short words of tests about talks. */
final class Talk {

  final TdClient client;
  final Updates updates;

  Talk(TdClient client) {
    this.client = client;
    this.updates = Updates.of(client);
  }

  <R extends TdObject> R ask(TdFunction<R> request) {
    return client.send(request).join();
  }

  /** What a request is refused with. */
  TdErrorException refusal(TdFunction<?> request) {
    Throwable thrown = catchThrowable(() -> client.send(request).join());
    assertThat(thrown).isInstanceOf(CompletionException.class);
    assertThat(thrown.getCause()).isInstanceOf(TdErrorException.class);
    return (TdErrorException) Objects.requireNonNull(thrown.getCause());
  }

  /** Sends a text, and waits until it is there. */
  Message says(long chat, String text) {
    return says(chat, text, null);
  }

  Message says(long chat, String text, @Nullable ReplyMarkup markup) {
    Message sending = ask(sending(chat, text, markup));
    return updates
        .await(UpdateMessageSendSucceeded.class, u -> u.oldMessageId() == sending.id())
        .message();
  }

  static SendMessage sending(long chat, String text, @Nullable ReplyMarkup markup) {
    return new SendMessage(chat, null, null, null, markup, content(text));
  }

  static InputMessageContent content(String text) {
    return new InputMessageText(new FormattedText(text, List.of()), null, false);
  }

  /** The message with that text, from someone else. */
  Message hears(String text) {
    return updates
        .await(
            UpdateNewMessage.class,
            u -> !u.message().isOutgoing() && text(u.message()).equals(text))
        .message();
  }

  List<String> heard() {
    return updates.all(UpdateNewMessage.class).stream()
        .filter(u -> !u.message().isOutgoing())
        .map(u -> text(u.message()))
        .toList();
  }

  static String text(Message message) {
    return message.content() instanceof MessageText text
        ? text.text().text()
        : message.content().getClass().getSimpleName();
  }

  static ReplyMarkup buttons(String... textsAndData) {
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

  static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  static CallbackQueryPayload data(String text) {
    return new CallbackQueryPayloadData(bytes(text));
  }
}
