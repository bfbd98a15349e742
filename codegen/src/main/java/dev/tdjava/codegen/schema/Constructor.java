package dev.tdjava.codegen.schema;

import java.util.List;

/** One form that objects of a class can have. */
public record Constructor(String name, List<Field> fields, String className) implements Combinator {

  public Constructor {
    fields = List.copyOf(fields);
  }
}
