package dev.tdjava.codegen.parse;

/** A schema that cannot be used; the message says where and why. */
public final class SchemaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An error in the whole of the schema. */
  public SchemaException(String message) {
    super(message);
  }

  /** An error at a place in a file. */
  public SchemaException(Location at, String message) {
    this(at + ": " + message);
  }

  /** The message, which is always there. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
