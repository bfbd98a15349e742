package dev.tdjava.errors;

import org.jspecify.annotations.Nullable;

/** The root of all exceptions that tdjava itself throws. */
public class TdException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An exception with a message that says what was wrong, where, and what to do. */
  public TdException(String message) {
    super(message);
  }

  /** The same, with what led to it. */
  public TdException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
