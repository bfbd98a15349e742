package dev.tdjava.codegen.parse;

import org.jspecify.annotations.Nullable;

/**
 * A type as it is written, its name not looked up yet.
 *
 * @param element what a vector holds; null where the type is no vector
 * @param nullable whether a question mark follows
 */
public record TypeExpression(String name, @Nullable TypeExpression element, boolean nullable) {

  TypeExpression withNullable() {
    return new TypeExpression(name, element, true);
  }

  TypeExpression withElement(TypeExpression newElement) {
    return new TypeExpression(name, newElement, nullable);
  }
}
