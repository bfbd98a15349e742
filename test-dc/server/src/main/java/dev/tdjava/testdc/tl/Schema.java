package dev.tdjava.testdc.tl;

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
 * The constructors and functions of one text, a line each. A text may say in a line {@code //@base
 * name} that it has only what differs from another.
 */
final class Schema {

  private static final String BASE = "//@base ";
  private static final String FUNCTIONS = "---functions---";

  private final Map<String, Combinator> constructors = new LinkedHashMap<>();
  private final Map<String, Combinator> functions = new LinkedHashMap<>();
  private final Map<Integer, Combinator> constructorsById = new HashMap<>();
  private final Map<Integer, Combinator> functionsById = new HashMap<>();

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
    boolean inFunctions = false;
    for (String line : lines) {
      if (line.startsWith(BASE)) {
        read(lines(line.substring(BASE.length()).strip()));
      } else if (line.equals(FUNCTIONS)) {
        inFunctions = true;
      } else if (!line.isBlank() && !line.startsWith("//")) {
        Combinator combinator = Combinator.parse(line);
        (inFunctions ? functions : constructors).put(combinator.name(), combinator);
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

  Map<String, Combinator> constructors() {
    return constructors;
  }

  Map<String, Combinator> functions() {
    return functions;
  }
}
