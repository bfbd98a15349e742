package dev.tdjava.testdc.internal.topic.bot;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a bot has beyond an account. */
public final class Bot {

  /** What a bot says of itself in one language. */
  public record Texts(String name, String about, String description) {

    static final Texts NONE = new Texts("", "", "");
  }

  private static final Attribute<User, Bot> OF =
      new Attribute<>(
          user ->
              new Bot(user.id() + ":" + Long.toHexString(user.world().randomLong()) + "tdjava"));

  private final String token;
  private final BotCommands commands = new BotCommands();
  private final Map<String, Texts> texts = new HashMap<>();
  private final Map<User, TlObject> menuButtons = new HashMap<>();
  private final Set<User> startedBy = new HashSet<>();
  private TlObject menuButton = TlObject.of("botMenuButtonDefault");
  private int version = 1;
  private boolean inline;
  private boolean toldOfChosenResults;
  private boolean privacy = true;

  Bot(String token) {
    this.token = token;
  }

  /** What makes the account a bot, or null for a person. */
  public static @Nullable Bot of(User user) {
    return user.isBot() ? OF.of(user) : null;
  }

  /** What it logs in with. */
  public String token() {
    return token;
  }

  public BotCommands commands() {
    return commands;
  }

  /** What it says of itself in that language; the empty language is the one for all others. */
  public Texts texts(String language) {
    return texts.getOrDefault(language, Texts.NONE);
  }

  public void texts(String language, Texts of) {
    texts.put(language, of);
  }

  /** What stands in an empty chat with the bot. */
  public String description() {
    return texts("").description();
  }

  public void description(String description) {
    Texts old = texts("");
    texts("", new Texts(old.name(), old.about(), description));
  }

  /** The {@code BotMenuButton} for that user, or for all who have none of their own. */
  public TlObject menuButton(@Nullable User user) {
    return user == null ? menuButton : menuButtons.getOrDefault(user, menuButton);
  }

  public void menuButton(@Nullable User user, TlObject button) {
    if (user == null) {
      menuButton = button;
    } else {
      menuButtons.put(user, button);
    }
  }

  /** The people to whom the bot may write: they wrote first, and have not blocked it since. */
  public Set<User> startedBy() {
    return startedBy;
  }

  /** Counts changes of what clients know of the bot. */
  public int version() {
    return version;
  }

  public void nextVersion() {
    version++;
  }

  /** Whether it answers inline queries. */
  public boolean isInline() {
    return inline;
  }

  public void inline(boolean inline) {
    this.inline = inline;
  }

  /** Whether it is told which of its inline results people choose. */
  public boolean isToldOfChosenResults() {
    return toldOfChosenResults;
  }

  public void toldOfChosenResults(boolean told) {
    toldOfChosenResults = told;
  }

  /** Whether it sees in groups only what is meant for it, as bots do unless they are told. */
  public boolean hasPrivacy() {
    return privacy;
  }

  public void privacy(boolean privacy) {
    this.privacy = privacy;
  }
}
