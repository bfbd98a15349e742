package dev.tdjava.codegen.schema;

import java.util.Optional;

/** What a schema's prose says about when and by whom a function may be called. */
public enum Trait {
  /** TDLib can answer it at once, without a client. */
  SYNC("sync"),
  /** TDLib answers it before the user is logged in. */
  BEFORE_AUTH("before-auth"),
  /** Only bots may call it. */
  BOTS("bots"),
  /** Only ordinary users may call it. No function of 1.8.61 says so. */
  USERS("users");

  private final String mark;

  Trait(String mark) {
    this.mark = mark;
  }

  /** The name in the facts file, there with an {@code @} before it. */
  public String mark() {
    return mark;
  }

  /** The trait with a given mark. */
  public static Optional<Trait> marked(String mark) {
    for (Trait trait : values()) {
      if (trait.mark.equals(mark)) {
        return Optional.of(trait);
      }
    }
    return Optional.empty();
  }
}
