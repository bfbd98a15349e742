package dev.tdjava.testdc.internal.topic.inline;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.bot.Bot;
import dev.tdjava.testdc.internal.topic.bot.BotQueries;
import dev.tdjava.testdc.internal.topic.bot.Bots;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bots that are asked from any chat, and the messages that are sent by way of them.
 *
 * @see <a href="https://core.telegram.org/api/bots/inline">Inline queries</a>
 */
public final class InlineMode {

  /**
   * What someone asked a bot.
   *
   * @param chat where they are about to write, or null if they do not say
   * @param geo the {@code geoPoint} where they are, or null
   */
  public record Question(
      User bot,
      User asker,
      @Nullable Peer chat,
      String query,
      String offset,
      @Nullable TlObject geo) {}

  /**
   * What a bot answered.
   *
   * @param tl the {@code messages.botResults}, without its users
   * @param personal whether it is for the one who asked only
   */
  public record Answer(TlObject tl, boolean personal) {

    /** The result of that id, or null. */
    public @Nullable TlObject result(String id) {
      return tl.<TlObject>getList("results").stream()
          .filter(result -> result.getString("id").equals(id))
          .findFirst()
          .orElse(null);
    }
  }

  /** Results that were shown to people, who may send one of them. */
  public record Shown(Question question, Answer answer) {}

  private record Key(User bot, String query, String offset, @Nullable User asker) {}

  private record Cached(Answer answer, int until) {}

  private static final Attribute<World, InlineMode> OF = new Attribute<>(InlineMode::new);

  private final World world;
  private final Map<Key, Cached> cache = new HashMap<>();
  private final Map<Long, Shown> shown = new LinkedHashMap<>();
  private final Map<Long, Message> messages = new HashMap<>();
  private final Map<Message, TlObject> ids = new HashMap<>();

  private InlineMode(World world) {
    this.world = world;
  }

  public static InlineMode of(World world) {
    return OF.of(world);
  }

  /**
   * Asks a bot, or answers with what it said before and is still good.
   *
   * @throws RpcError if the bot does not answer such questions
   */
  public void ask(Delivery delivery, Question question, BotQueries.Reply<Answer> reply) {
    User user = question.bot();
    Bot bot = Bot.of(user);
    if (bot == null) {
      throw RpcError.bad("BOT_INVALID");
    }
    if (!bot.isInline()) {
      throw RpcError.bad("BOT_INLINE_DISABLED");
    }
    Answer known = cached(question);
    if (known != null) {
      reply.answer(known);
      return;
    }
    BotQueries.Reply<Answer> keeping = new Keeping(question, reply);
    long id = Bots.of(world).queries().ask(user, Answer.class, keeping);
    delivery.add(
        user,
        TlObject.of(
            "updateBotInlineQuery",
            "query_id",
            id,
            "user_id",
            question.asker().id(),
            "query",
            question.query(),
            "geo",
            question.geo(),
            "peer_type",
            peerType(question),
            "offset",
            question.offset()));
  }

  private @Nullable Answer cached(Question question) {
    // A place makes the question another one each time.
    if (question.geo() != null) {
      return null;
    }
    for (User asker : new User[] {question.asker(), null}) {
      Cached found = cache.get(new Key(question.bot(), question.query(), question.offset(), asker));
      if (found != null && found.until() > world.now()) {
        return found.answer();
      }
    }
    return null;
  }

  private final class Keeping implements BotQueries.Reply<Answer> {

    private final Question question;
    private final BotQueries.Reply<Answer> reply;

    Keeping(Question question, BotQueries.Reply<Answer> reply) {
      this.question = question;
      this.reply = reply;
    }

    @Override
    public void answer(Answer answer) {
      shown.put(answer.tl().getLong("query_id"), new Shown(question, answer));
      User asker = answer.personal() ? question.asker() : null;
      cache.put(
          new Key(question.bot(), question.query(), question.offset(), asker),
          new Cached(answer, world.now() + answer.tl().getInt("cache_time")));
      reply.answer(answer);
    }

    @Override
    public void fail(RpcError error) {
      reply.fail(error);
    }
  }

  private static @Nullable TlObject peerType(Question question) {
    Peer chat = question.chat();
    if (chat == null) {
      return null;
    }
    if (chat instanceof User user) {
      return TlObject.of(
          user == question.bot()
              ? "inlineQueryPeerTypeSameBotPM"
              : user.isBot() ? "inlineQueryPeerTypeBotPM" : "inlineQueryPeerTypePM");
    }
    return TlObject.of(
        !(chat instanceof Channel channel)
            ? "inlineQueryPeerTypeChat"
            : channel.isBroadcast()
                ? "inlineQueryPeerTypeBroadcast"
                : "inlineQueryPeerTypeMegagroup");
  }

  /**
   * The results that were given to a question.
   *
   * @throws RpcError if there are none of that id
   */
  public Shown shown(long queryId) {
    Shown found = shown.get(queryId);
    if (found == null) {
      throw RpcError.bad("QUERY_ID_INVALID");
    }
    return found;
  }

  /** Tells a bot which of its results someone sent, if it wants to know. */
  public void chosen(Delivery delivery, User user, Shown from, String resultId, Message message) {
    User asked = from.question().bot();
    Bot bot = Bot.of(asked);
    if (bot == null || !bot.isToldOfChosenResults()) {
      return;
    }
    boolean editable =
        message.replyMarkup() != null
            && !List.of("replyKeyboardHide", "replyKeyboardMarkup")
                .contains(message.replyMarkup().name());
    delivery.add(
        asked,
        TlObject.of(
            "updateBotInlineSend",
            "user_id",
            user.id(),
            "query",
            from.question().query(),
            "geo",
            from.question().geo(),
            "id",
            resultId,
            "msg_id",
            editable ? idOf(message) : null));
  }

  /** What a bot calls a message by that was sent by way of it. */
  public TlObject idOf(Message message) {
    return ids.computeIfAbsent(
        message,
        p -> {
          long hash = world.randomLong();
          messages.put(hash, p);
          Peer owner = p.chat() instanceof Channel ? p.chat() : p.from();
          int id = p.idIn(owner instanceof Channel channel ? channel.box() : box(p));
          return TlObject.of(
              "inputBotInlineMessageID64",
              "dc_id",
              p.viaBot() == null ? 1 : p.viaBot().dc(),
              "owner_id",
              owner.id(),
              "id",
              id,
              "access_hash",
              hash);
        });
  }

  private static MessageBox box(Message message) {
    return message.from() instanceof User user
        ? user.box()
        : message.ids().keySet().iterator().next();
  }

  /**
   * The message of an {@code InputBotInlineMessageID}.
   *
   * @throws RpcError if it is not that bot's, or is gone
   */
  public Message message(User bot, TlObject id) {
    Message message = messages.get(id.getLong("access_hash"));
    if (message == null || message.viaBot() != bot || message.ids().isEmpty()) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    return message;
  }
}
