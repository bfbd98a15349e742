package dev.tdjava.errors;

/** The client is closed, or closed before TDLib answered. */
public final class TdClosedException extends TdException {

  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public TdClosedException(String message) {
    super(message);
  }
}
