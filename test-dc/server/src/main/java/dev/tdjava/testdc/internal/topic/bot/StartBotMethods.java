package dev.tdjava.testdc.internal.topic.bot;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.message.SendMethods;
import dev.tdjava.testdc.internal.topic.message.TextEntities;
import java.util.List;

/**
 * Starting a bot by a link, with something that it is told and nobody sees.
 *
 * @see <a href="https://core.telegram.org/api/links#bot-links">Bot links</a>
 */
final class StartBotMethods {

  void addTo(Methods methods) {
    methods.add("messages.startBot", StartBotMethods::start);
  }

  private static TlObject start(Request request) {
    User user = request.user();
    User bot = request.user("bot");
    if (!bot.isBot()) {
      throw RpcError.bad("BOT_INVALID");
    }
    String parameter = request.tl().getString("start_param");
    if (!parameter.matches("[A-Za-z0-9_-]{0,64}")) {
      throw RpcError.bad("START_PARAM_INVALID");
    }
    // In the bot's own chat there is no need to name it twice.
    Peer peer = request.tl().getObject("peer").is("inputPeerEmpty") ? bot : request.peer("peer");
    if (peer instanceof User other && other != bot) {
      throw RpcError.bad("PEER_ID_INVALID");
    }
    if (peer instanceof Channel channel && channel.isBroadcast()) {
      throw RpcError.bad("PEER_ID_INVALID");
    }
    SendMethods.checkMayWrite(request, peer, "send_plain");
    if (peer instanceof Chat chat && !chat.has(bot)) {
      join(request, chat, bot);
    }
    String text = peer instanceof Chat ? "/start@" + bot.username() : "/start";
    Message message =
        new Message(user, peer, request.world().now())
            .text(text, TextEntities.in(text, List.of()))
            .startParameter(parameter);
    return SendMethods.publish(
        request, List.of(message), List.of(request.tl().getLong("random_id")));
  }

  private static void join(Request request, Chat chat, User bot) {
    User user = request.user();
    if (Rights.member(request.user(), chat)
        .isForbidden("invite_users", chat.defaultBannedRights())) {
      throw RpcError.forbidden("CHAT_ADMIN_REQUIRED");
    }
    chat.join(bot, user, request.world().now());
    if (chat instanceof Group group) {
      group.nextVersion();
    }
    request
        .world()
        .messages()
        .service(
            request.delivery(),
            user,
            chat,
            TlObject.of("messageActionChatAddUser", "users", List.of(bot.id())));
  }
}
