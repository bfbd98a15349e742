package dev.tdjava.testdc;

/**
 * What a bot answers when one of its buttons is pressed.
 *
 * @param text what the user is shown; empty for nothing
 * @param alert whether it is shown until the user says that they have read it
 * @param url what is opened; empty for nothing
 */
public record BotAnswer(String text, boolean alert, String url) {

  /** Nothing but that the bot has heard. */
  public static BotAnswer nothing() {
    return new BotAnswer("", false, "");
  }

  /** A text that is shown for a moment. */
  public static BotAnswer notice(String text) {
    return new BotAnswer(text, false, "");
  }

  /** A text that stays until the user has read it. */
  public static BotAnswer alert(String text) {
    return new BotAnswer(text, true, "");
  }
}
