package dev.tdjava.codegen.schema;

import java.util.List;

/** What constructors and functions have in common: a name, fields, and the class of the result. */
public sealed interface Combinator permits Constructor, Function {

  /** The name in the schema, the {@code @type} of JSON. */
  String name();

  /** The fields in the order in which TDLib prints them. */
  List<Field> fields();

  /** The class that is constructed, or that the function returns. */
  String className();
}
