package dev.tdjava.codegen.schema;

/**
 * A list.
 *
 * @param nullableElement whether an element may be null, as those of {@code messages.messages}
 */
public record VectorType(TlType element, boolean nullableElement) implements TlType {

  @Override
  public String tl() {
    return "vector<" + element.tl() + (nullableElement ? "?" : "") + ">";
  }
}
