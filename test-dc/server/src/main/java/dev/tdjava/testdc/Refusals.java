package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.RpcError;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells tests in words what clients are told by errors of Telegram's. */
final class Refusals {

  private static final Map<String, String> REASONS =
      Map.of(
          "USERNAME_INVALID",
          "it must have 4 to 32 letters, digits and underscores, and begin with a letter",
          "USERNAME_OCCUPIED",
          "another user or channel has it",
          "PHONE_NUMBER_OCCUPIED",
          "another account has it",
          "CHAT_WRITE_FORBIDDEN",
          "only members may write there, unless it is forbidden to them; see TestUser.joins",
          "PEER_ID_INVALID",
          "a bot cannot be the first to write; have the person say something to it",
          "CHAT_ADMIN_REQUIRED",
          "it takes an administrator with that right; see TestUser.promotes",
          "USER_NOT_PARTICIPANT",
          "one must be a member; see TestUser.joins",
          "MESSAGE_AUTHOR_REQUIRED",
          "only who wrote a message may change it",
          "MESSAGE_EMPTY",
          "there must be something in a text",
          "MESSAGE_TOO_LONG",
          "a text has 4096 characters at most");

  private Refusals() {}

  /**
   * Does something.
   *
   * @throws IllegalArgumentException if it is refused; the message names what, and why
   */
  static <T extends @Nullable Object> T explained(String what, Supplier<T> task) {
    try {
      return task.get();
    } catch (RpcError e) {
      String reason = REASONS.get(e.name());
      throw new IllegalArgumentException(
          what + " is refused: " + e.name() + (reason == null ? "" : ", " + reason), e);
    }
  }
}
