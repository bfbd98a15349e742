package dev.tdjava.testdc.internal.topic.inline;

import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.bot.BotQueries;
import dev.tdjava.testdc.internal.topic.bot.Bots;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Buttons that ask the bot which put them there.
 *
 * @see <a href="https://core.telegram.org/api/bots/buttons">Buttons</a>
 */
public final class Callbacks {

  /** A {@code messages.botCallbackAnswer}. */
  public record Answer(TlObject tl) {}

  private Callbacks() {}

  /**
   * Presses a button.
   *
   * @throws RpcError if the message has no such button
   */
  public static void press(
      Delivery delivery, User user, Message message, byte[] data, BotQueries.Reply<Answer> reply) {
    User bot = message.bot();
    if (bot == null || message.action() != null) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    if (!hasButton(message.replyMarkup(), data)) {
      throw RpcError.bad("DATA_INVALID");
    }
    World world = delivery.world();
    long id = Bots.of(world).queries().ask(bot, Answer.class, reply);
    TlObject query =
        message.viaBot() == bot
            ? TlObject.of(
                "updateInlineBotCallbackQuery", "msg_id", InlineMode.of(world).idOf(message))
            : TlObject.of(
                "updateBotCallbackQuery",
                "peer",
                message.chatFor(bot).toPeer(),
                "msg_id",
                message.idIn(bot.boxOf(message.chat())));
    delivery.add(
        bot,
        query
            .put("query_id", id)
            .put("user_id", user.id())
            .put("chat_instance", instance(bot, message.chatFor(bot)))
            .put("data", data));
  }

  /** What a bot says to the one who pressed; empty texts are left out. */
  public static Answer answer(String text, boolean alert, String url, int cacheSeconds) {
    return new Answer(
        TlObject.of(
            "messages.botCallbackAnswer",
            "alert",
            alert && !text.isEmpty(),
            "has_url",
            !url.isEmpty(),
            "native_ui",
            true,
            "message",
            text.isEmpty() ? null : text,
            "url",
            url.isEmpty() ? null : url,
            "cache_time",
            Math.max(0, cacheSeconds)));
  }

  /** A number that stands for the chat, so that games can tell chats apart and no more. */
  private static long instance(User bot, Peer chat) {
    return (chat.id() * 0x9E3779B97F4A7C15L) ^ bot.accessHash();
  }

  private static boolean hasButton(@Nullable TlObject markup, byte[] data) {
    return markup != null
        && markup.is("replyInlineMarkup")
        && markup.<TlObject>getList("rows").stream()
            .flatMap(row -> row.<TlObject>getList("buttons").stream())
            .anyMatch(
                button ->
                    button.is("keyboardButtonCallback")
                        && Arrays.equals(button.getBytes("data"), data));
  }
}
