package dev.tdjava.examples;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.rx.RxTdClient;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bot that takes orders: "2 espresso" is one, and whoever writes anything else gets the menu. */
public final class CoffeeBot {

  /** What is to be made, and in which chat it was ordered. */
  public record Order(long chatId, int number, String coffee) {}

  private static final Set<String> COFFEES = Set.of("espresso", "cappuccino", "mocha");
  private static final Pattern ORDER = Pattern.compile("([1-9]) (\\w+)");

  private final RxTdClient client;

  /** A bot that speaks through this client, which is logged in, or will be. */
  public CoffeeBot(RxTdClient client) {
    this.client = client;
  }

  /** The orders, as they are taken. It answers as long as someone is subscribed. */
  public Flowable<Order> orders() {
    return client
        .updates(UpdateNewMessage.class)
        .map(UpdateNewMessage::message)
        .filter(message -> !message.isOutgoing() && message.content() instanceof MessageText)
        .concatMapMaybe(
            message -> answer(message).onErrorComplete(TdErrorException.class::isInstance));
  }

  private Maybe<Order> answer(Message message) {
    String text = ((MessageText) message.content()).text().text();
    Matcher order = ORDER.matcher(text);
    if (!order.matches() || !COFFEES.contains(order.group(2))) {
      return say(message, "I make espresso, cappuccino and mocha. Write: 2 espresso").toMaybe();
    }
    int number = Integer.parseInt(order.group(1));
    return say(message, number + " × " + order.group(2) + ", ready in a minute.")
        .andThen(Maybe.just(new Order(message.chatId(), number, order.group(2))));
  }

  private Completable say(Message to, String text) {
    return client.send(text(to.chatId(), text)).ignoreElement();
  }

  static SendMessage text(long chatId, String text) {
    return SendMessage.builder()
        .chatId(chatId)
        .inputMessageContent(
            InputMessageText.builder().text(new FormattedText(text, List.of())).build())
        .build();
  }
}
