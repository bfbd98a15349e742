package dev.tdjava.examples;

import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.CheckAuthenticationBotToken;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.rx.RxTdClient;

/** A bot that sends everyone's words back, whole: the README begins with it. */
public final class EchoBot {

  private EchoBot() {}

  /** Logs a started client in; from then on it answers, until the client closes. */
  static void serve(RxTdClient client, SetTdlibParameters parameters, String botToken) {
    client
        .updates(UpdateNewMessage.class)
        .map(UpdateNewMessage::message)
        .filter(message -> !message.isOutgoing() && message.content() instanceof MessageText)
        .flatMapSingle(message -> client.send(echo(message)))
        .subscribe();
    client.send(parameters).ignoreElement().blockingAwait();
    client.send(new CheckAuthenticationBotToken(botToken)).ignoreElement().blockingAwait();
  }

  private static SendMessage echo(Message message) {
    MessageText content = (MessageText) message.content();
    return SendMessage.builder()
        .chatId(message.chatId())
        .inputMessageContent(InputMessageText.builder().text(content.text()).build())
        .build();
  }
}
