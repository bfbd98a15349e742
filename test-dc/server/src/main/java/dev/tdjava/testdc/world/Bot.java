package dev.tdjava.testdc.world;

import dev.tdjava.testdc.tl.TlObject;
import java.util.List;

/** What a bot has beyond an account. */
public final class Bot {

  private final String token;
  private List<TlObject> commands = List.of();
  private String description = "";
  private boolean inline;

  Bot(String token) {
    this.token = token;
  }

  /** What it logs in with. */
  public String token() {
    return token;
  }

  /** Its {@code botCommand} objects. */
  public List<TlObject> commands() {
    return commands;
  }

  public void commands(List<TlObject> commands) {
    this.commands = List.copyOf(commands);
  }

  public String description() {
    return description;
  }

  public void description(String description) {
    this.description = description;
  }

  /** Whether it answers inline queries. */
  public boolean isInline() {
    return inline;
  }

  public void inline(boolean inline) {
    this.inline = inline;
  }
}
