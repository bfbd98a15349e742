package dev.tdjava.errors;

import org.jspecify.annotations.Nullable;

/** JSON that is malformed or does not fit the schema. The content is not quoted: it is private. */
public final class TdDecodeException extends TdException {

  private static final long serialVersionUID = 1L;

  private final String type;
  private final int offset;

  /**
   * An exception for one place in one JSON text.
   *
   * @param type the {@code @type} of the outermost object, or what was asked for
   * @param offset where reading stopped, in bytes of UTF-8 from the start
   * @param problem what was expected and what was found
   */
  public TdDecodeException(String type, int offset, String problem, @Nullable Throwable cause) {
    super("Cannot decode " + type + ": " + problem + " (byte " + offset + ")", cause);
    this.type = type;
    this.offset = offset;
  }

  /** The {@code @type} of the outermost object, or what was asked for where it has none. */
  public String type() {
    return type;
  }

  /** Where reading stopped, in bytes of UTF-8 from the start of the text. */
  public int offset() {
    return offset;
  }
}
