package dev.tdjava.errors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that TDLib 1.8.61 puts in place of the names of some errors, when a message is sent. */
final class OtherWords {

  /** How the text begins, and the name. A test has TDLib say each of them. */
  private static final Map<String, String> NAMES =
      Map.of(
          "Bot can't initiate conversation with a user", "PEER_ID_INVALID",
          "Bots can't send messages to bots", "USER_IS_BOT",
          "Message caption is too long", "MEDIA_CAPTION_TOO_LONG",
          "Message is too long", "MESSAGE_TOO_LONG",
          "Photo has unsupported extension", "PHOTO_EXT_INVALID",
          "User is deactivated", "INPUT_USER_DEACTIVATED",
          "Wrong file identifier/HTTP URL specified", "MEDIA_EMPTY");

  private OtherWords() {}

  /** The name of the error with that text, or null if it is none of these. */
  static @Nullable String name(String text) {
    return NAMES.entrySet().stream()
        .filter(entry -> text.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
