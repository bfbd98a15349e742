package dev.tdjava.telegram.content;

/**
 * A command to a bot, such as {@code /start@my_bot 123}.
 *
 * @param name without the slash: {@code "start"}
 * @param bot whom it was written to: {@code "my_bot"}; empty if nobody is named
 * @param arguments what follows: {@code "123"}
 */
public record Command(String name, String bot, String arguments) {

  /**
   * Whether the command is for a bot: in groups a bot may see those to others.
   *
   * @param username the bot's user name, without the @
   */
  public boolean isFor(String username) {
    return bot.isEmpty() || bot.equalsIgnoreCase(username);
  }
}
