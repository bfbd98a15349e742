package dev.tdjava.telegram.text;

import dev.tdjava.errors.TdException;

/**
 * Markup that cannot be read: its message says what was found, where, and what to write instead.
 */
public final class MarkupException extends TdException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  MarkupException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /** Where in the markup, counted as {@link String#charAt(int)} does. */
  public int offset() {
    return offset;
  }
}
