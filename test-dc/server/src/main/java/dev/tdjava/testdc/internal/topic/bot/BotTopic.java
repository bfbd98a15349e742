package dev.tdjava.testdc.internal.topic.bot;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.rpc.Topic;
import dev.tdjava.testdc.internal.tl.TlObject;

/** Bots: what they say of themselves, what they get to see, and whom they may write to. */
public final class BotTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new BotMethods().addTo(methods);
    new StartBotMethods().addTo(methods);
  }

  @Override
  public void user(TlObject fields, User user, User viewer) {
    Bot bot = Bot.of(user);
    if (bot != null) {
      fields
          .put("bot_chat_history", !bot.hasPrivacy())
          .put("bot_can_edit", user == viewer)
          .put("bot_info_version", bot.version())
          .put("bot_inline_placeholder", bot.isInline() ? "" : null);
    }
  }

  @Override
  public void adding(Message message) {
    Bots.of(message.chat().world()).beforeAdding(message);
  }

  @Override
  public void checkMayWrite(User writer, User to) {
    Bots.checkMayWrite(writer, to);
  }

  @Override
  public void blocked(Delivery delivery, User owner, User other, boolean blocked) {
    Bots.stopped(delivery, owner, other, blocked);
  }

  @Override
  public void fullUser(TlObject fields, User user, Request request) {
    fields.put(
        "bot_info", Bots.info(user, user, request.user(), BotMethods.clientLanguage(request)));
  }

  @Override
  public void fullChat(TlObject fields, Chat chat, Request request) {
    fields.put("bot_info", BotMethods.infos(request, chat));
  }
}
