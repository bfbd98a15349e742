package dev.tdjava.testdc.internal.topic.bot;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.bot.BotCommands.Scope;
import dev.tdjava.testdc.internal.topic.login.LoginMethods;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What bots say of themselves: commands, descriptions and the menu button.
 *
 * @see <a href="https://core.telegram.org/api/bots">Working with bots</a>
 */
final class BotMethods {

  private static final int MAX_COMMANDS = 100;

  void addTo(Methods methods) {
    methods
        .add("auth.importBotAuthorization", BotMethods::logIn)
        .add("bots.setBotCommands", BotMethods::setCommands)
        .add("bots.resetBotCommands", BotMethods::resetCommands)
        .add("bots.getBotCommands", BotMethods::commands)
        .add("bots.setBotInfo", BotMethods::setInfo)
        .add("bots.getBotInfo", BotMethods::info)
        .add("bots.setBotMenuButton", BotMethods::setMenuButton)
        .add("bots.getBotMenuButton", BotMethods::menuButton)
        .add("bots.canSendMessage", BotMethods::canSendMessage)
        .add("bots.allowSendMessage", BotMethods::allowSendMessage);
  }

  private static TlObject logIn(Request request) {
    User bot = Bots.withToken(request.world(), request.tl().getString("bot_auth_token"));
    if (bot == null) {
      throw RpcError.bad("ACCESS_TOKEN_INVALID");
    }
    if (bot.dc() != request.session().dc()) {
      throw new RpcError(303, "USER_MIGRATE_" + bot.dc());
    }
    return LoginMethods.enter(request, bot, false);
  }

  /** What makes the caller a bot. */
  private static Bot caller(Request request) {
    Bot bot = Bot.of(request.user());
    if (bot == null) {
      throw RpcError.bad("USER_BOT_REQUIRED");
    }
    return bot;
  }

  private static String language(Request request) {
    String language = request.tl().getString("lang_code");
    if (!language.matches("([a-z]{2})?")) {
      throw RpcError.bad("LANG_CODE_INVALID");
    }
    return language;
  }

  private static Scope scope(Request request) {
    TlObject scope = request.tl().getObject("scope");
    TlObject input = scope.findObject("peer");
    Peer peer = input == null ? null : InputPeers.peer(request, input);
    if (peer instanceof User && !scope.is("botCommandScopePeer")) {
      throw RpcError.bad("PEER_ID_INVALID");
    }
    TlObject user = scope.findObject("user_id");
    return new Scope(
        scope.name(),
        peer,
        user == null ? null : InputPeers.user(request, user),
        language(request));
  }

  private static Boolean setCommands(Request request) {
    Bot bot = caller(request);
    Scope scope = scope(request);
    List<TlObject> commands = request.tl().getList("commands");
    if (commands.size() > MAX_COMMANDS) {
      throw RpcError.bad("BOT_COMMANDS_TOO_MUCH");
    }
    for (TlObject command : commands) {
      if (!command.getString("command").matches("[a-z0-9_]{1,32}")) {
        throw RpcError.bad("BOT_COMMAND_INVALID");
      }
      String description = command.getString("description");
      if (description.isBlank() || description.length() > 256) {
        throw RpcError.bad("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    change(request, bot, scope, commands);
    return true;
  }

  private static Boolean resetCommands(Request request) {
    change(request, caller(request), scope(request), List.of());
    return true;
  }

  private static void change(Request request, Bot bot, Scope scope, List<TlObject> commands) {
    BotCommands all = bot.commands();
    if (!all.of(scope).equals(commands)) {
      BotUpdates.commands(request.delivery(), request.user(), () -> all.set(scope, commands));
    }
  }

  private static List<TlObject> commands(Request request) {
    return caller(request).commands().of(scope(request));
  }

  /** The bot that is meant: the caller, since nobody but itself may speak for it here. */
  private static User meant(Request request) {
    TlObject input = request.tl().findObject("bot");
    User bot = input == null ? request.user() : InputPeers.user(request, input);
    if (!bot.isBot()) {
      throw RpcError.bad(input == null ? "USER_BOT_REQUIRED" : "BOT_INVALID");
    }
    return bot;
  }

  private static Boolean setInfo(Request request) {
    User user = meant(request);
    Bot bot = Objects.requireNonNull(Bot.of(user));
    if (user != request.user()) {
      throw RpcError.bad("BOT_INVALID");
    }
    String language = language(request);
    TlObject tl = request.tl();
    Bot.Texts old = bot.texts(language);
    String name = tl.getString("name", old.name());
    String about = tl.getString("about", old.about());
    String description = tl.getString("description", old.description());
    if (name.length() > 64) {
      throw RpcError.bad("BOT_TITLE_INVALID");
    }
    if (about.length() > 120) {
      throw RpcError.bad("ABOUT_TOO_LONG");
    }
    if (description.length() > 512) {
      throw RpcError.bad("DESCRIPTION_TOO_LONG");
    }
    bot.texts(language, new Bot.Texts(name, about, description));
    if (language.isEmpty()) {
      if (!name.isEmpty()) {
        user.name(name, "");
      }
      user.about(about);
    }
    BotUpdates.described(request.delivery(), user);
    return true;
  }

  private static TlObject info(Request request) {
    User user = meant(request);
    Bot.Texts texts = Objects.requireNonNull(Bot.of(user)).texts(language(request));
    return TlObject.of(
        "bots.botInfo",
        "name",
        texts.name().isEmpty() && language(request).isEmpty() ? user.firstName() : texts.name(),
        "about",
        texts.about(),
        "description",
        texts.description());
  }

  private static @Nullable User buttonUser(Request request) {
    TlObject input = request.tl().getObject("user_id");
    return input.is("inputUserEmpty") ? null : InputPeers.user(request, input);
  }

  private static Boolean setMenuButton(Request request) {
    Bot bot = caller(request);
    User user = buttonUser(request);
    TlObject button = request.tl().getObject("button");
    if (button.is("botMenuButton") && !button.getString("url").startsWith("https://")) {
      throw RpcError.bad("BUTTON_URL_INVALID");
    }
    bot.menuButton(user, button);
    for (User other : user == null ? List.copyOf(bot.startedBy()) : List.of(user)) {
      request
          .delivery()
          .note(
              other,
              TlObject.of(
                  "updateBotMenuButton",
                  "bot_id",
                  request.user().id(),
                  "button",
                  bot.menuButton(other)));
    }
    return true;
  }

  private static TlObject menuButton(Request request) {
    return caller(request).menuButton(buttonUser(request));
  }

  private static Boolean canSendMessage(Request request) {
    Bot bot = Bot.of(request.user("bot"));
    if (bot == null) {
      throw RpcError.bad("BOT_INVALID");
    }
    return bot.startedBy().contains(request.user());
  }

  private static TlObject allowSendMessage(Request request) {
    User bot = request.user("bot");
    if (!bot.isBot()) {
      throw RpcError.bad("BOT_INVALID");
    }
    Bots.start(bot, request.user());
    request
        .world()
        .messages()
        .service(
            request.delivery(),
            request.user(),
            bot,
            TlObject.of("messageActionBotAllowed", "from_request", true));
    return request.updates();
  }

  /** The {@code botInfo} of the bots in a chat, for its full information. */
  static List<TlObject> infos(Request request, Chat chat) {
    String language = clientLanguage(request);
    return chat.users().stream()
        .map(user -> Bots.info(user, chat, request.user(), language))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The language that the caller's program is in. */
  static String clientLanguage(Request request) {
    TlObject client = request.login().client();
    String language = client == null ? "" : client.getString("lang_code", "");
    return language.length() > 2 ? language.substring(0, 2) : language;
  }
}
