package dev.tdjava.testdc.internal.topic.bot;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.User;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a group a bot gets to see.
 *
 * @see <a href="https://core.telegram.org/bots/features#privacy-mode">Privacy mode</a>
 */
final class BotPrivacy {

  private static final Pattern COMMAND = Pattern.compile("^/[A-Za-z0-9_]{1,32}(?:@(\\w+))?\\b");

  private BotPrivacy() {}

  /**
   * Hides a new message from the bots for which it is not.
   *
   * @param lastSpeaker the bot that was the last one to write in the chat
   */
  static void hide(Message message, Chat chat, @Nullable User lastSpeaker) {
    if (chat instanceof Channel channel && channel.isBroadcast()) {
      return;
    }
    Set<User> hidden = new LinkedHashSet<>();
    for (User user : chat.users()) {
      Bot bot = Bot.of(user);
      if (bot != null && user != message.from() && !isFor(user, bot, message, chat, lastSpeaker)) {
        hidden.add(user);
      }
    }
    if (!hidden.isEmpty()) {
      message.hideFrom(hidden);
    }
  }

  private static boolean isFor(
      User user, Bot bot, Message message, Chat chat, @Nullable User lastSpeaker) {
    if (message.action() != null || message.viaBot() == user) {
      return true;
    }
    if (message.from() instanceof User writer && writer.isBot()) {
      return false; // bots never see each other
    }
    Member member = chat.member(user);
    if (!bot.hasPrivacy() || (member != null && member.isAdmin())) {
      return true;
    }
    Message replied = message.replyTo();
    if (replied != null && replied.action() == null && replied.from() instanceof User author) {
      if (author == user || replied.viaBot() == user) {
        return true;
      }
      if (!author.isBot() && !replied.isHiddenFrom(user)) {
        return true; // an answer to what was meant for it
      }
    }
    Matcher command = COMMAND.matcher(message.text());
    if (!command.find()) {
      return false;
    }
    String name = command.group(1);
    return name == null
        ? lastSpeaker == null || lastSpeaker == user
        : user.username() != null
            && name.toLowerCase(Locale.ROOT).equals(user.username().toLowerCase(Locale.ROOT));
  }
}
