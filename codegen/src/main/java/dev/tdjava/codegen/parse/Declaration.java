package dev.tdjava.codegen.parse;

import dev.tdjava.codegen.schema.Trait;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One line of a schema, as it is written.
 *
 * @param isFunction whether it stands after {@code ---functions---}
 * @param result the class of what is constructed or returned
 * @param doc the comment before it, empty in a facts file
 */
record Declaration(
    Location at,
    boolean isFunction,
    String name,
    List<DeclaredField> fields,
    String result,
    Set<Trait> traits,
    DocComment doc) {

  Declaration {
    fields = List.copyOf(fields);
    traits = Set.copyOf(traits);
  }

  /** The names of the fields, which are the tags of the comment too. */
  Set<String> fieldNames() {
    Set<String> names = new LinkedHashSet<>();
    fields.forEach(field -> names.add(field.name()));
    return names;
  }

  record DeclaredField(String name, TypeExpression type) {}
}
