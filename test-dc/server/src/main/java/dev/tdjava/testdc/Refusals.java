package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.world.RpcError;
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
          "another account has it");

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
