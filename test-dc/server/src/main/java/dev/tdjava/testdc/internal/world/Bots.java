package dev.tdjava.testdc.internal.world;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes on between people and bots. */
public final class Bots {

  private final BotQueries queries;
  private final InlineMode inline;
  private final Map<Chat, User> lastSpeakers = new HashMap<>();

  Bots(World world) {
    queries = new BotQueries(world);
    inline = new InlineMode(world);
  }

  public BotQueries queries() {
    return queries;
  }

  public InlineMode inline() {
    return inline;
  }

  /** Notes what a message that is about to be written means for bots. */
  void beforeAdding(Post post) {
    if (post.chat() instanceof Chat chat) {
      BotPrivacy.hide(post, chat, lastSpeakers.get(chat));
      if (post.from() instanceof User writer && writer.isBot()) {
        lastSpeakers.put(chat, writer);
      }
    } else if (post.chat() instanceof User other
        && other.bot() != null
        && post.from() instanceof User writer
        && !other.blocked().contains(writer)) {
      other.bot().startedBy().add(writer);
    }
  }

  /** Lets a bot know that someone has blocked it, or wants it back. */
  public static void stopped(Delivery delivery, User user, User other, boolean stopped) {
    Bot bot = other.bot();
    if (bot == null) {
      return;
    }
    if (stopped) {
      bot.startedBy().remove(user);
    } else {
      bot.startedBy().add(user);
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

  /** Whether a bot has met that user: in a private chat, or in a group that both are in. */
  public static boolean knows(World world, User bot, User user) {
    return bot == user
        || bot.dialog(user).top() != null
        || (bot.bot() != null && bot.bot().startedBy().contains(user))
        || world.chats().stream().anyMatch(chat -> chat.has(bot) && chat.member(user) != null);
  }

  /** The {@code botInfo} as that person sees it in that chat, or null for one who is no bot. */
  public static @Nullable TlObject info(User user, Peer chat, User viewer, String language) {
    Bot bot = user.bot();
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
