package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.bot.BotQueries;
import dev.tdjava.testdc.internal.topic.inline.Callbacks;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Pressing the buttons of bots. */
final class BotButtons {

  private static final int PATIENCE_SECONDS = 60;

  private BotButtons() {}

  static TlObject button(TestMessage message, @Nullable TlObject markup, String text) {
    if (markup != null) {
      for (TlObject row : markup.<TlObject>getList("rows")) {
        for (TlObject button : row.<TlObject>getList("buttons")) {
          if (button.getString("text").equals(text)) {
            return button;
          }
        }
      }
    }
    throw new IllegalArgumentException(message + " has no button " + text);
  }

  /** Asks the bot, and waits for its answer. */
  static BotAnswer ask(TestDc dc, User user, TestMessage message, byte[] data) {
    if (dc.isLoop()) {
      throw new IllegalStateException("The data centre's thread cannot wait for a bot");
    }
    CompletableFuture<BotAnswer> answered = new CompletableFuture<>();
    dc.tell(
        delivery ->
            Callbacks.press(
                delivery,
                user,
                message.model(),
                data,
                new BotQueries.Reply<>() {
                  @Override
                  public void answer(Callbacks.Answer answer) {
                    TlObject tl = answer.tl();
                    answered.complete(
                        new BotAnswer(
                            tl.getString("message", ""),
                            tl.isTrue("alert"),
                            tl.getString("url", "")));
                  }

                  @Override
                  public void fail(RpcError error) {
                    answered.completeExceptionally(error);
                  }
                }));
    return await(answered, message);
  }

  private static BotAnswer await(CompletableFuture<BotAnswer> answered, TestMessage message) {
    try {
      return answered.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a bot", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("The bot did not answer to a button of " + message, e);
    }
  }
}
