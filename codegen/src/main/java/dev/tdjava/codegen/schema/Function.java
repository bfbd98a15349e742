package dev.tdjava.codegen.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A request. */
public record Function(String name, List<Field> fields, String className, Set<Trait> traits)
    implements Combinator {

  public Function {
    fields = List.copyOf(fields);
    // Marks are always written in the order of the enum.
    traits = traits.isEmpty() ? Set.of() : EnumSet.copyOf(traits);
  }
}
