package dev.tdjava.codegen.schema;

import java.util.Optional;

/** The types that are no objects. A field of one of them always has a value. */
public enum PrimitiveType implements TlType {
  INT32("int32"),
  INT53("int53"),
  INT64("int64"),
  DOUBLE("double"),
  BOOL("Bool"),
  STRING("string"),
  BYTES("bytes");

  private final String tl;

  PrimitiveType(String tl) {
    this.tl = tl;
  }

  @Override
  public String tl() {
    return tl;
  }

  /** The type that a schema calls {@code name}. */
  public static Optional<PrimitiveType> named(String name) {
    for (PrimitiveType type : values()) {
      if (type.tl.equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
