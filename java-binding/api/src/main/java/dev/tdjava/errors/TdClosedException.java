package dev.tdjava.errors;

/** The client is closed, or closed before TDLib answered. */
public final class TdClosedException extends TdException {

  private static final long serialVersionUID = 1L;

  private final SessionEnd sessionEnd;

  /** Says what happened and what to do; the client was closed by this side. */
  public TdClosedException(String message) {
    this(message, SessionEnd.CLOSED);
  }

  /** Says what happened and what to do. */
  public TdClosedException(String message, SessionEnd sessionEnd) {
    super(message);
    this.sessionEnd = sessionEnd;
  }

  /** Whether the client was closed, logged out, or lost its login. */
  public SessionEnd sessionEnd() {
    return sessionEnd;
  }
}
