package dev.tdjava.testdc;

import dev.tdjava.testdc.tl.TlObject;
import dev.tdjava.testdc.world.Chat;
import dev.tdjava.testdc.world.Group;
import dev.tdjava.testdc.world.User;

/** The service messages that tell what became of a chat. */
final class ServiceActions {

  private ServiceActions() {}

  static TlObject created(Chat chat) {
    return chat instanceof Group
        ? TlObject.of(
            "messageActionChatCreate",
            "title",
            chat.title(),
            "users",
            chat.users().stream().map(User::id).toList())
        : TlObject.of("messageActionChannelCreate", "title", chat.title());
  }
}
