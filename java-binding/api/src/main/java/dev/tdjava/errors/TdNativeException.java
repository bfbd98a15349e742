package dev.tdjava.errors;

import org.jspecify.annotations.Nullable;

/** TDLib's native library could not be found, checked, loaded or used. */
public final class TdNativeException extends TdException {

  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public TdNativeException(String message) {
    super(message);
  }

  /** The same, with what led to it. */
  public TdNativeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
