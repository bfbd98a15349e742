package dev.tdjava.errors;

/** A subscriber was too slow for the buffer that its overflow policy gave it. */
public final class TdOverflowException extends TdException {

  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public TdOverflowException(String message) {
    super(message);
  }
}
