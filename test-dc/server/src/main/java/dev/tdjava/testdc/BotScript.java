package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.bot.Bots;
import dev.tdjava.testdc.internal.topic.inline.Callbacks;
import dev.tdjava.testdc.internal.topic.inline.InlineMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bot that answers by itself, without a client. Its handlers run one after the other on a thread
 * of its own, so that they can use all of the data centre.
 */
final class BotScript {

  private static final Logger LOG = LoggerFactory.getLogger(BotScript.class);

  private final TestDc dc;
  private final User user;
  private final ExecutorService thread;
  private volatile @Nullable Consumer<TestMessage> onMessage;
  private volatile @Nullable Function<ButtonPress, BotAnswer> onPress;
  private volatile @Nullable Function<String, List<String>> onInlineQuery;

  BotScript(TestDc dc, User user) {
    this.dc = dc;
    this.user = user;
    this.thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread made = new Thread(task, "test-dc-bot-" + user.username());
              made.setDaemon(true);
              return made;
            });
  }

  void onMessage(Consumer<TestMessage> handler) {
    onMessage = handler;
  }

  void onPress(Function<ButtonPress, BotAnswer> handler) {
    onPress = handler;
  }

  void onInlineQuery(Function<String, List<String>> handler) {
    onInlineQuery = handler;
  }

  void close() {
    thread.shutdownNow();
  }

  /** What the bot is told of; on the data centre's thread. */
  void updated(TlObject update) {
    switch (update.name()) {
      case "updateNewMessage", "updateNewChannelMessage" -> message(update.getObject("message"));
      case "updateBotCallbackQuery" -> press(update, find(update.getObject("peer"), update));
      case "updateInlineBotCallbackQuery" ->
          press(update, InlineMode.of(dc.world()).message(user, update.getObject("msg_id")));
      case "updateBotInlineQuery" -> inlineQuery(update);
      default -> LOG.trace("{} has nothing to do with {}", user, update.name());
    }
  }

  private void message(TlObject tl) {
    Consumer<TestMessage> handler = onMessage;
    Message message = find(tl.getObject("peer_id"), tl.getInt("id"));
    if (handler != null && message != null && message.from() != user && message.action() == null) {
      run(() -> handler.accept(new TestMessage(dc, message)));
    }
  }

  private void press(TlObject update, @Nullable Message message) {
    Function<ButtonPress, BotAnswer> handler = onPress;
    User presser = dc.world().findUser(update.getLong("user_id"));
    if (handler == null || message == null || presser == null) {
      return;
    }
    String data = new String(update.getBytes("data"), StandardCharsets.UTF_8);
    long id = update.getLong("query_id");
    run(
        () -> {
          BotAnswer answer =
              handler.apply(new ButtonPress(dc.user(presser), new TestMessage(dc, message), data));
          answer(
              () ->
                  Bots.of(dc.world())
                      .queries()
                      .take(user, Callbacks.Answer.class, id)
                      .answer(Callbacks.answer(answer.text(), answer.alert(), answer.url(), 0)));
        });
  }

  private void inlineQuery(TlObject update) {
    Function<String, List<String>> handler = onInlineQuery;
    if (handler == null) {
      return;
    }
    String query = update.getString("query");
    long id = update.getLong("query_id");
    run(
        () -> {
          TlObject results = InlineArticles.of(id, handler.apply(query));
          answer(
              () ->
                  Bots.of(dc.world())
                      .queries()
                      .take(user, InlineMode.Answer.class, id)
                      .answer(new InlineMode.Answer(results, false)));
        });
  }

  private void answer(Runnable answering) {
    dc.run(
        () -> {
          try {
            answering.run();
          } catch (RpcError e) { // a real client has answered before, or nobody waits any more
            LOG.debug("The answer of {} is not wanted: {}", user, e.name());
          }
        });
  }

  private void run(Runnable task) {
    try {
      thread.execute(() -> dc.failures().guard("The script of " + user, task));
    } catch (RejectedExecutionException e) {
      LOG.debug("The script of {} has ended", user, e);
    }
  }

  private @Nullable Message find(TlObject peer, TlObject update) {
    return find(peer, update.getInt("msg_id"));
  }

  private @Nullable Message find(TlObject peer, int id) {
    Peer chat = null;
    if (peer.is("peerUser")) {
      chat = dc.world().findUser(peer.getLong("user_id"));
    } else {
      Chat found =
          dc.world().findChat(peer.getLong(peer.is("peerChat") ? "chat_id" : "channel_id"));
      chat = found;
    }
    return chat == null ? null : user.boxOf(chat).message(id);
  }
}
