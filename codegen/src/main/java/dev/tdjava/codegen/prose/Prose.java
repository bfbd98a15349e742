package dev.tdjava.codegen.prose;

import java.util.Map;
import java.util.Optional;

/**
 * Descriptions of what a schema declares, as plain text.
 *
 * @param texts by name of a class or constructor or function, or by that of one of its fields as in
 *     {@code sendMessage.chat_id}
 */
public record Prose(Map<String, String> texts) {

  /** No descriptions at all. */
  public static final Prose NONE = new Prose(Map.of());

  public Prose {
    texts = Map.copyOf(texts);
  }

  /** The description of a class, constructor or function. */
  public Optional<String> of(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** The description of a field. */
  public Optional<String> of(String name, String field) {
    return Optional.ofNullable(texts.get(key(name, field)));
  }

  /** Where {@link #texts} has the description of a field. */
  public static String key(String name, String field) {
    return name + "." + field;
  }
}
