package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;

/** What one topic adds to the model: fields of its objects, and what follows from what happens. */
public interface Aspect {

  /** Adds to a {@code user} what that viewer sees of it. */
  default void user(TlObject fields, User user, User viewer) {}

  /** Adds to a {@code channel} what that viewer sees of it. */
  default void channel(TlObject fields, Channel channel, User viewer) {}

  /** Adds to a {@code message} or {@code messageService} as it stands in that box. */
  default void message(TlObject fields, Message message, MessageBox box, User viewer) {}

  /** Adds to a {@code dialog}. */
  default void dialog(TlObject fields, Dialog dialog) {}

  /**
   * Someone wants to send a message. It may go into a thread that it does not answer to.
   *
   * @param thread the id of the thread that its writer names, or 0
   * @return whether this is settled here
   * @throws RpcError if it may not be sent
   */
  default boolean sending(Message message, int thread) {
    return false;
  }

  /**
   * Someone has sent a message that was the draft of its chat, as far as others know.
   *
   * @return whether it was a draft that is kept here, and is cleared now
   */
  default boolean sentDraft(Delivery delivery, Dialog dialog, Message message) {
    return false;
  }

  /** A message is about to be written; nobody has it yet. */
  default void adding(Message message) {}

  /** A message comes into a chat of one who has it. */
  default void arriving(Delivery delivery, Dialog dialog, Message message) {}

  /** A message has gone out of a box, where it had that id. */
  default void removed(MessageBox box, int id, Message message) {}

  /**
   * Refuses what a user may not write to another one.
   *
   * @throws RpcError with Telegram's reason
   */
  default void checkMayWrite(User writer, User to) {}

  default void cameOnline(User user) {}

  /** Someone blocked another one, or does no longer. */
  default void blocked(Delivery delivery, User owner, User other, boolean blocked) {}

  /**
   * An account was made by a client.
   *
   * @param quietly whether its owner wants that others are not told
   */
  default void signedUp(Delivery delivery, User user, boolean quietly) {}
}
