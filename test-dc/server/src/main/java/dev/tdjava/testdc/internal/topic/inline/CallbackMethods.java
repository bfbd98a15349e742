package dev.tdjava.testdc.internal.topic.inline;

import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.bot.BotQueries;
import dev.tdjava.testdc.internal.topic.bot.Bots;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Buttons that ask their bot.
 *
 * @see <a href="https://core.telegram.org/api/bots/buttons">Buttons</a>
 */
final class CallbackMethods {

  private static final int MAX_TEXT = 200;

  void addTo(Methods methods) {
    methods
        .add("messages.getBotCallbackAnswer", CallbackMethods::ask)
        .add("messages.setBotCallbackAnswer", CallbackMethods::answer);
  }

  private static @Nullable Object ask(Request request) {
    TlObject tl = request.tl();
    User user = request.user();
    if (user.isBot()) {
      throw RpcError.bad("BOT_METHOD_INVALID");
    }
    Message message = user.boxOf(request.peer("peer")).message(tl.getInt("msg_id"));
    if (message == null) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    if (!tl.has("data")) {
      throw RpcError.bad("DATA_INVALID"); // games are not served
    }
    request.answerLater();
    Callbacks.press(
        request.delivery(),
        user,
        message,
        tl.getBytes("data"),
        new BotQueries.Reply<>() {
          @Override
          public void answer(Callbacks.Answer answer) {
            request.answer(answer.tl());
          }

          @Override
          public void fail(RpcError error) {
            request.fail(error);
          }
        });
    return null;
  }

  private static Boolean answer(Request request) {
    TlObject tl = request.tl();
    User bot = request.bot();
    String text = tl.getString("message", "");
    if (text.length() > MAX_TEXT) {
      throw RpcError.bad("MESSAGE_TOO_LONG");
    }
    String url = tl.getString("url", "");
    if (!url.isEmpty() && !isOwn(url, bot)) {
      throw RpcError.bad("URL_INVALID");
    }
    Bots.of(request.world())
        .queries()
        .take(bot, Callbacks.Answer.class, tl.getLong("query_id"))
        .answer(Callbacks.answer(text, tl.isTrue("alert"), url, tl.getInt("cache_time")));
    return true;
  }

  /** Bots may only send people to themselves; other links belong into buttons of their own. */
  private static boolean isOwn(String url, User bot) {
    String name = String.valueOf(bot.username()).toLowerCase(Locale.ROOT);
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.matches("(https?://)?(t|telegram)\\.me/" + name + "(\\?.*)?")
        || lower.startsWith("tg://resolve?domain=" + name);
  }
}
