package dev.tdjava.testdc.internal.topic.bot;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes on between people and bots. */
public final class Bots {

  private static final Attribute<World, Bots> OF = new Attribute<>(Bots::new);

  private final BotQueries queries;
  private final Map<Chat, User> lastSpeakers = new HashMap<>();

  private Bots(World world) {
    queries = new BotQueries(world);
  }

  public static Bots of(World world) {
    return OF.of(world);
  }

  /** The bot that logs in with that token, or null. */
  public static @Nullable User withToken(World world, String token) {
    for (User user : world.users()) {
      Bot bot = Bot.of(user);
      if (bot != null && bot.token().equals(token)) {
        return user;
      }
    }
    return null;
  }

  public BotQueries queries() {
    return queries;
  }

  /** Notes what a message that is about to be written means for bots. */
  public void beforeAdding(Message message) {
    if (message.chat() instanceof Chat chat) {
      BotPrivacy.hide(message, chat, lastSpeakers.get(chat));
      if (message.from() instanceof User writer && writer.isBot()) {
        lastSpeakers.put(chat, writer);
      }
    } else if (message.chat() instanceof User other
        && message.from() instanceof User writer
        && !other.blocked().contains(writer)) {
      start(other, writer);
    }
  }

  /** Notes that someone wants to hear of a bot. */
  public static void start(User user, User by) {
    Bot bot = Bot.of(user);
    if (bot != null) {
      bot.startedBy().add(by);
      user.meet(List.of(by));
    }
  }

  /** Lets a bot know that someone has blocked it, or wants it back. */
  public static void stopped(Delivery delivery, User user, User other, boolean stopped) {
    Bot bot = Bot.of(other);
    if (bot == null) {
      return;
    }
    if (stopped) {
      bot.startedBy().remove(user);
    } else {
      start(other, user);
    }
    delivery.count(
        other,
        TlObject.of(
            "updateBotStopped",
            "user_id",
            user.id(),
            "date",
            delivery.world().now(),
            "stopped",
            stopped,
            "qts",
            0));
  }

  /**
   * Refuses what a bot may not write to a person, or to a bot.
   *
   * @throws RpcError with the reason
   */
  public static void checkMayWrite(User writer, User to) {
    Bot bot = Bot.of(writer);
    if (bot == null) {
      return;
    }
    if (to.isBot()) {
      throw RpcError.bad("USER_IS_BOT");
    }
    if (to.blocked().contains(writer)) {
      throw RpcError.forbidden("USER_IS_BLOCKED");
    }
    if (!bot.startedBy().contains(to) && writer.dialog(to).top() == null) {
      throw RpcError.bad("PEER_ID_INVALID");
    }
  }

  /** The {@code botInfo} as that person sees it in that chat, or null for one who is no bot. */
  public static @Nullable TlObject info(User user, Peer chat, User viewer, String language) {
    Bot bot = Bot.of(user);
    if (bot == null) {
      return null;
    }
    String description = bot.texts(language).description();
    return TlObject.of(
        "botInfo",
        "user_id",
        user.id(),
        "description",
        description.isEmpty() ? bot.description() : description,
        "commands",
        bot.commands().offered(chat, viewer, language),
        "menu_button",
        bot.menuButton(viewer));
  }
}
