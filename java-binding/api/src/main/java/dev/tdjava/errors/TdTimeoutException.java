package dev.tdjava.errors;

/** An answer did not come within the time that the caller had set. */
public final class TdTimeoutException extends TdException {

  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public TdTimeoutException(String message) {
    super(message);
  }
}
