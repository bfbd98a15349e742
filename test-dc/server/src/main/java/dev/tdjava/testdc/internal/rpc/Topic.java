package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.model.Aspect;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;

/**
 * A part of Telegram: which methods it serves, what it adds to what others answer, and what it does
 * when something happens in the model. What it remembers hangs on the model by {@link
 * dev.tdjava.testdc.internal.model.Attribute attributes}.
 */
public interface Topic extends Aspect {

  /** Says which methods it serves, and which of their fields it does not. */
  void serve(Methods methods);

  /** Adds to the {@code config} of one who may not be logged in. */
  default void config(TlObject fields, Request request) {}

  /** Adds to a {@code userFull} that the caller asks for. */
  default void fullUser(TlObject fields, User user, Request request) {}

  /** Adds to a {@code chatFull} or {@code channelFull} that the caller asks for. */
  default void fullChat(TlObject fields, Chat chat, Request request) {}
}
