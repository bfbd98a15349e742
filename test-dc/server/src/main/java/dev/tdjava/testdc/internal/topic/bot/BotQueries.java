package dev.tdjava.testdc.internal.topic.bot;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Questions to bots that are not answered yet. */
public final class BotQueries {

  /** Who waits for a bot's answer. */
  public interface Reply<A> {

    void answer(A answer);

    void fail(RpcError error);
  }

  private record Waiting<A>(User bot, Class<A> kind, Reply<? super A> reply) {}

  private final World world;
  private final Map<Long, Waiting<?>> waiting = new HashMap<>();
  private Duration patience = Duration.ofSeconds(15);

  BotQueries(World world) {
    this.world = world;
  }

  /** How long a bot has for an answer. */
  public void patience(Duration patience) {
    this.patience = patience;
  }

  /**
   * Lets someone wait for a bot's answer, which is refused when it does not come in time.
   *
   * @return what the bot calls the question by
   */
  public <A> long ask(User bot, Class<A> kind, Reply<? super A> reply) {
    long id = world.randomLong();
    waiting.put(id, new Waiting<>(bot, kind, reply));
    world.after(
        patience,
        () -> {
          if (waiting.remove(id) != null) {
            reply.fail(RpcError.bad("BOT_RESPONSE_TIMEOUT"));
          }
        });
    return id;
  }

  /**
   * Who waits for that answer; nobody does any more afterwards.
   *
   * @throws RpcError if nobody asked that bot, or it has been answered, or it is too late
   */
  @SuppressWarnings("unchecked")
  public <A> Reply<? super A> take(User bot, Class<A> kind, long id) {
    Waiting<?> asked = waiting.get(id);
    if (asked == null || asked.bot() != bot || asked.kind() != kind) {
      throw RpcError.bad("QUERY_ID_INVALID");
    }
    waiting.remove(id);
    return ((Waiting<A>) asked).reply();
  }
}
