package dev.tdjava.telegram.content;

import dev.tdjava.api.Chat;
import dev.tdjava.api.ChatTypeBasicGroup;
import dev.tdjava.api.ChatTypePrivate;
import dev.tdjava.api.ChatTypeSecret;
import dev.tdjava.api.ChatTypeSupergroup;

/** What kind of chat it is, and whose. */
public final class ChatInfo {

  private ChatInfo() {}

  /** Whether it is the usual chat with one user; a secret chat is none. */
  public static boolean isPrivate(Chat chat) {
    return chat.type() instanceof ChatTypePrivate;
  }

  /** Whether it is a secret chat. */
  public static boolean isSecret(Chat chat) {
    return chat.type() instanceof ChatTypeSecret;
  }

  /** Whether it is a basic group or a supergroup. */
  public static boolean isGroup(Chat chat) {
    return chat.type() instanceof ChatTypeBasicGroup
        || (chat.type() instanceof ChatTypeSupergroup type && !type.isChannel());
  }

  /** Whether it is a channel. */
  public static boolean isChannel(Chat chat) {
    return chat.type() instanceof ChatTypeSupergroup type && type.isChannel();
  }

  /** The user in a private or secret chat; 0 in others. */
  public static long userId(Chat chat) {
    if (chat.type() instanceof ChatTypePrivate type) {
      return type.userId();
    }
    return chat.type() instanceof ChatTypeSecret type ? type.userId() : 0;
  }

  /** The supergroup or channel that it is the chat of; 0 in others. */
  public static long supergroupId(Chat chat) {
    return chat.type() instanceof ChatTypeSupergroup type ? type.supergroupId() : 0;
  }

  /** The basic group that it is the chat of; 0 in others. */
  public static long basicGroupId(Chat chat) {
    return chat.type() instanceof ChatTypeBasicGroup type ? type.basicGroupId() : 0;
  }
}
