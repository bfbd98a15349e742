package dev.tdjava.testdc.internal.tl;

/** A type as the schema writes it. */
sealed interface TlType {

  /** Types whose values are no objects. */
  enum Primitive implements TlType {
    INT("int", 4),
    LONG("long", 8),
    DOUBLE("double", 8),
    STRING("string", 4),
    BYTES("bytes", 4),
    INT128("int128", 16),
    INT256("int256", 32),
    BOOL("Bool", 4),
    /** A flag without a value: all there is of it is its bit. */
    TRUE("true", 0),
    /** A word with the bits of the fields that follow. */
    FLAGS("#", 4);

    private final String text;
    private final int size;

    Primitive(String text, int size) {
      this.text = text;
      this.size = size;
    }

    @Override
    public int minimumSize() {
      return size;
    }
  }

  /** An object that begins with its constructor's id. */
  record Boxed(String name) implements TlType {
    @Override
    public int minimumSize() {
      return 4;
    }
  }

  /** An object of one constructor, without its id. */
  record Bare(String constructor) implements TlType {
    @Override
    public int minimumSize() {
      return 4;
    }
  }

  /** A vector, with its id unless it is bare. */
  record Vector(TlType element, boolean bare) implements TlType {
    @Override
    public int minimumSize() {
      return bare ? 4 : 8;
    }
  }

  /** Any request ({@code !X}). */
  record Query() implements TlType {
    @Override
    public int minimumSize() {
      return 4;
    }
  }

  /** How many bytes a value takes at least. */
  int minimumSize();

  /** Reads what stands behind a field's colon or the equals sign. */
  static TlType parse(String text) {
    for (Primitive primitive : Primitive.values()) {
      if (primitive.text.equals(text)) {
        return primitive;
      }
    }
    if (text.equals("!X") || text.equals("X")) {
      return new Query();
    }
    if (text.regionMatches(true, 0, "vector<", 0, 7) && text.endsWith(">")) {
      return new Vector(parse(text.substring(7, text.length() - 1)), text.startsWith("vector"));
    }
    return text.startsWith("%") ? new Bare(text.substring(1)) : new Boxed(text);
  }
}
