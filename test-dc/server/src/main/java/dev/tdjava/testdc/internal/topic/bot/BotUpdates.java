package dev.tdjava.testdc.internal.topic.bot;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Login;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells people what has become of the bots that they know. */
public final class BotUpdates {

  /** A person's view of a chat with the bot in it. */
  private record View(User viewer, Peer chat) {}

  private BotUpdates() {}

  /** Changes the bot's commands, and tells those for whom they are others afterwards. */
  public static void commands(Delivery delivery, User user, Runnable change) {
    Bot bot = Objects.requireNonNull(Bot.of(user));
    Map<View, List<TlObject>> before = views(delivery, user, bot);
    change.run();
    bot.nextVersion();
    views(delivery, user, bot)
        .forEach(
            (view, commands) -> {
              if (!commands.equals(before.get(view))) {
                delivery.note(
                    view.viewer(),
                    TlObject.of(
                        "updateBotCommands",
                        "peer",
                        view.chat().toPeer(),
                        "bot_id",
                        user.id(),
                        "commands",
                        commands));
              }
            });
  }

  private static Map<View, List<TlObject>> views(Delivery delivery, User user, Bot bot) {
    Map<View, List<TlObject>> views = new LinkedHashMap<>();
    for (User person : bot.startedBy()) {
      views.put(new View(person, user), bot.commands().offered(user, person, language(person)));
    }
    for (Chat chat : delivery.world().chats()) {
      if (chat.has(user)) {
        for (User person : chat.users()) {
          if (!person.isBot()) {
            views.put(
                new View(person, chat), bot.commands().offered(chat, person, language(person)));
          }
        }
      }
    }
    return views;
  }

  private static String language(User person) {
    for (Login login : person.logins()) {
      TlObject client = login.client();
      if (client != null) {
        String language = client.getString("lang_code", "");
        return language.length() > 2 ? language.substring(0, 2) : language;
      }
    }
    return "";
  }

  /** Tells those who use the bot that it has another name or description. */
  static void described(Delivery delivery, User user) {
    Bot bot = Objects.requireNonNull(Bot.of(user));
    bot.nextVersion();
    for (User person : people(delivery, user, bot)) {
      delivery.note(person, TlObject.of("updateUser", "user_id", user.id()));
    }
  }

  /** Who has a chat with the bot in it. */
  private static Set<User> people(Delivery delivery, User user, Bot bot) {
    Set<User> people = new LinkedHashSet<>();
    views(delivery, user, bot).keySet().forEach(view -> people.add(view.viewer()));
    return people;
  }
}
