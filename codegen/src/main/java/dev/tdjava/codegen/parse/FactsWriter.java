package dev.tdjava.codegen.parse;

import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.Function;
import dev.tdjava.codegen.schema.Schema;

/** Writes a schema in the project's form: a line for each constructor and function, no prose. */
public final class FactsWriter {

  private FactsWriter() {}

  /** The text of the facts file. */
  public static String write(Schema schema) {
    StringBuilder out = new StringBuilder("// TDLib " + schema.version() + "\n");
    schema.constructors().forEach(constructor -> out.append(line(constructor)).append('\n'));
    out.append("---functions---\n");
    schema.functions().forEach(function -> out.append(line(function)).append('\n'));
    return out.toString();
  }

  /** The line of one constructor or function. */
  public static String line(Combinator combinator) {
    StringBuilder line = new StringBuilder();
    if (combinator instanceof Function function) {
      function.traits().forEach(trait -> line.append('@').append(trait.mark()).append(' '));
    }
    line.append(combinator.name());
    combinator.fields().forEach(field -> line.append(' ').append(field(field)));
    return line.append(" = ").append(combinator.className()).append(';').toString();
  }

  static String field(Field field) {
    return field.name() + ":" + field.type().tl() + (field.nullable() ? "?" : "");
  }
}
