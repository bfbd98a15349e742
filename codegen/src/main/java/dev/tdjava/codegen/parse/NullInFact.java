package dev.tdjava.codegen.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The objects that may be null although TDLib's prose does not say so, from a list of our own. */
final class NullInFact {

  private static final Set<String> FIELDS = read();

  private NullInFact() {}

  /** Whether a field of a constructor or function is in the list. */
  static boolean contains(String combinator, String field) {
    return FIELDS.contains(combinator + "." + field);
  }

  /** The list: a combinator and its field, with a dot between. */
  static Set<String> fields() {
    return FIELDS;
  }

  private static Set<String> read() {
    try (InputStream file =
        Objects.requireNonNull(NullInFact.class.getResourceAsStream("null-in-fact.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
