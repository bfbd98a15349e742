package dev.tdjava.testdc.internal.topic.reaction;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.tl.TlObject;

/**
 * How one can react in a chat.
 *
 * @param allowed the {@code ChatReactions}
 * @param limit how many different ones a message can have, or 0 if nothing was said of it
 */
public record AvailableReactions(TlObject allowed, int limit) {

  private static final Attribute<Chat, AvailableReactions> OF =
      new Attribute<>(chat -> new AvailableReactions(TlObject.of("chatReactionsAll"), 0));

  public static AvailableReactions of(Chat chat) {
    return OF.of(chat);
  }

  public static void set(Chat chat, AvailableReactions reactions) {
    OF.set(chat, reactions);
  }
}
