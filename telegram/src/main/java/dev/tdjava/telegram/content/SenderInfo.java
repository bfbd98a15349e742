package dev.tdjava.telegram.content;

import dev.tdjava.api.MessageSender;
import dev.tdjava.api.MessageSenderChat;
import dev.tdjava.api.MessageSenderUser;

/**
 * Who has sent a message, voted, reacted or is a member: a user, or a chat in whose name it was.
 */
public final class SenderInfo {

  private SenderInfo() {}

  /** The id of the user or of the chat; 0 if it is of a kind that is not known. */
  public static long id(MessageSender sender) {
    long userId = userId(sender);
    return userId != 0 ? userId : chatId(sender);
  }

  /** The id of the user; 0 if it is none. */
  public static long userId(MessageSender sender) {
    return sender instanceof MessageSenderUser user ? user.userId() : 0;
  }

  /** The id of the chat; 0 if it is none. */
  public static long chatId(MessageSender sender) {
    return sender instanceof MessageSenderChat chat ? chat.chatId() : 0;
  }
}
