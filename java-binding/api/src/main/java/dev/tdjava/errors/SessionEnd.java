package dev.tdjava.errors;

/** How a client came to its end. */
public enum SessionEnd {
  /**
   * This side closed it; the login is kept in the database, or was destroyed with it by {@code
   * destroy}.
   */
  CLOSED("closed"),

  /** This side logged out, or deleted the account. */
  LOGGED_OUT("logged out"),

  /**
   * Telegram no longer accepts the login: the user ended the session on another device, changed the
   * password, or the account is gone. TDLib deletes the local database; a new login is needed.
   */
  REVOKED("logged out by Telegram, because its session was ended elsewhere");

  private final String words;

  SessionEnd(String words) {
    this.words = words;
  }

  /** What became of the client, for messages: "closed" and the like. */
  public String words() {
    return words;
  }
}
