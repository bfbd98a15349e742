package dev.tdjava.testdc.internal.tl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constructors and functions of one text, a line each, and the bare names of functions that are
 * known but not described. A text may say in a line {@code //@base name} that it has only what
 * differs from another.
 */
final class Schema {

  private static final String BASE = "//@base ";
  private static final String FUNCTIONS = "---functions---";
  private static final String NAMES = "---names---";

  private final Map<String, Combinator> constructors = new LinkedHashMap<>();
  private final Map<String, Combinator> functions = new LinkedHashMap<>();
  private final Map<Integer, Combinator> constructorsById = new HashMap<>();
  private final Map<Integer, Combinator> functionsById = new HashMap<>();
  private final Map<Integer, String> namesById = new HashMap<>();

  private Schema() {}

  /** Reads the resource of that name beside this class. */
  static Schema load(String name) {
    Schema schema = new Schema();
    schema.read(lines(name));
    schema.constructors.values().forEach(c -> schema.constructorsById.put(c.id(), c));
    schema.functions.values().forEach(f -> schema.functionsById.put(f.id(), f));
    return schema;
  }

  private void read(List<String> lines) {
    String section = "";
    for (String line : lines) {
      if (line.startsWith(BASE)) {
        read(lines(line.substring(BASE.length()).strip()));
      } else if (line.equals(FUNCTIONS) || line.equals(NAMES)) {
        section = line;
      } else if (!line.isBlank() && !line.startsWith("//")) {
        if (section.equals(NAMES)) {
          int hash = line.indexOf('#');
          namesById.put(
              Integer.parseUnsignedInt(line.substring(hash + 1), 16), line.substring(0, hash));
        } else {
          Combinator combinator = Combinator.parse(line);
          (section.isEmpty() ? constructors : functions).put(combinator.name(), combinator);
        }
      }
    }
  }

  static List<String> lines(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no schema " + name);
      }
      return new ArrayList<>(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nullable Combinator constructor(String name) {
    return constructors.get(name);
  }

  @Nullable Combinator constructor(int id) {
    return constructorsById.get(id);
  }

  @Nullable Combinator function(String name) {
    return functions.get(name);
  }

  @Nullable Combinator function(int id) {
    return functionsById.get(id);
  }

  /** What Telegram calls a function that is not described here, or null. */
  @Nullable String name(int id) {
    return namesById.get(id);
  }

  boolean hasName(String function) {
    return functions.containsKey(function) || namesById.containsValue(function);
  }

  Map<String, Combinator> constructors() {
    return constructors;
  }

  Map<String, Combinator> functions() {
    return functions;
  }
}
