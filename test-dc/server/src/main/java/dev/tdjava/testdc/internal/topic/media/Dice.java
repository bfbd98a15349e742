package dev.tdjava.testdc.internal.topic.media;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Dice and other games of chance.
 *
 * @see <a href="https://core.telegram.org/api/dice">Dice</a>
 */
public final class Dice {

  /** The highest value of each; all begin with 1. */
  private static final Map<String, Integer> HIGHEST =
      Map.of("🎲", 6, "🎯", 6, "🎳", 6, "🏀", 5, "⚽", 5, "🎰", 64);

  private Dice() {}

  /** A {@code messageMediaDice} with a value that nobody knows before. */
  public static TlObject roll(String emoji) {
    String plain = emoji.replace("\ufe0f", "");
    Integer highest = HIGHEST.get(plain);
    if (highest == null) {
      throw RpcError.bad("EMOTICON_INVALID");
    }
    return TlObject.of(
        "messageMediaDice",
        "value",
        ThreadLocalRandom.current().nextInt(1, highest + 1),
        "emoticon",
        plain);
  }
}
