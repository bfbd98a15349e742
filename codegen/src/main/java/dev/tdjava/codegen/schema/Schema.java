package dev.tdjava.codegen.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole schema in which every name is known.
 *
 * @param version TDLib's version, such as {@code 1.8.61}
 */
public record Schema(String version, List<Constructor> constructors, List<Function> functions) {

  public Schema {
    constructors = List.copyOf(constructors);
    functions = List.copyOf(functions);
  }

  /** The classes by name, in the order of their first constructors. */
  public Map<String, TdClass> classes() {
    Map<String, List<Constructor>> byClass = new LinkedHashMap<>();
    for (Constructor constructor : constructors) {
      byClass.computeIfAbsent(constructor.className(), name -> new ArrayList<>()).add(constructor);
    }
    Map<String, TdClass> classes = new LinkedHashMap<>();
    byClass.forEach((name, members) -> classes.put(name, new TdClass(name, members)));
    return classes;
  }

  /** All constructors, then all functions. */
  public List<Combinator> combinators() {
    List<Combinator> all = new ArrayList<>(constructors);
    all.addAll(functions);
    return all;
  }
}
