package dev.tdjava.testdc.junit;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputMessageContent;
import dev.tdjava.api.InputMessageReplyTo;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageSendOptions;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.SendMessage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What tests of messages ask of a client. */
final class MediaTalk {

  private static final int PATIENCE_SECONDS = 60; // a large file takes its time

  private final TestClient client;

  MediaTalk(TestClient client) {
    this.client = client;
  }

  <R extends TdObject> R ask(TdFunction<R> request) {
    return client.client().send(request).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  <U extends Update> U update(Class<U> type, Predicate<? super U> wanted) {
    return client.await(type, wanted);
  }

  /** The first such message that has come already or comes now. */
  Message message(Predicate<? super Message> wanted) {
    return update(UpdateNewMessage.class, update -> wanted.test(update.message())).message();
  }

  /** The first message with that kind of content that someone else wrote. */
  <C> C content(Class<C> type) {
    return type.cast(
        message(message -> !message.isOutgoing() && type.isInstance(message.content())).content());
  }

  Message sends(long chat, InputMessageContent content) {
    return sends(chat, content, null, null);
  }

  /** Sends a message and waits until the server has it. */
  Message sends(
      long chat,
      InputMessageContent content,
      @Nullable MessageSendOptions options,
      @Nullable InputMessageReplyTo replyTo) {
    return sent(ask(new SendMessage(chat, null, replyTo, options, null, content)));
  }

  /** The message as the server has it. */
  Message sent(Message local) {
    return client.sent(local);
  }

  static boolean says(Message message, String text) {
    return message.content() instanceof MessageText content && content.text().text().equals(text);
  }

  static InputMessageText text(String text) {
    return new InputMessageText(formatted(text), null, false);
  }

  static FormattedText formatted(String text) {
    return new FormattedText(text, List.of());
  }
}
