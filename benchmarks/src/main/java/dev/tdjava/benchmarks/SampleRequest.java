package dev.tdjava.benchmarks;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputMessageReplyToMessage;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityTypeBold;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.api.functions.SetTdlibParameters;
import java.util.List;

/** Requests as an application makes them. */
public enum SampleRequest {
  /** A reply with bold text. */
  SEND_MESSAGE_LATIN,
  /** The same in Cyrillic: two bytes a letter. */
  SEND_MESSAGE_CYRILLIC,
  /** The first request of every client. */
  SET_TDLIB_PARAMETERS;

  /** The request. */
  public TdFunction<?> request() {
    return switch (this) {
      case SEND_MESSAGE_LATIN ->
          sendMessage("The build on the new machines is green again, you can go on with the rest.");
      case SEND_MESSAGE_CYRILLIC ->
          sendMessage("Сборка на новых машинах снова зелёная, можно продолжать с остальным делом.");
      case SET_TDLIB_PARAMETERS -> setTdlibParameters();
    };
  }

  private static SendMessage sendMessage(String text) {
    FormattedText formatted =
        new FormattedText(text, List.of(new TextEntity(0, 6, new TextEntityTypeBold())));
    return SendMessage.builder()
        .chatId(-1001733241122L)
        .replyTo(InputMessageReplyToMessage.builder().messageId(7338983425L).build())
        .inputMessageContent(InputMessageText.builder().text(formatted).clearDraft(true).build())
        .build();
  }

  private static SetTdlibParameters setTdlibParameters() {
    return SetTdlibParameters.builder()
        .databaseDirectory("/var/lib/application/telegram/database")
        .filesDirectory("/var/lib/application/telegram/files")
        .useFileDatabase(true)
        .useChatInfoDatabase(true)
        .useMessageDatabase(true)
        .apiId(12345)
        .apiHash("0123456789abcdef0123456789abcdef")
        .systemLanguageCode("en")
        .deviceModel("Server")
        .systemVersion("Linux")
        .applicationVersion("1.0")
        .build();
  }
}
