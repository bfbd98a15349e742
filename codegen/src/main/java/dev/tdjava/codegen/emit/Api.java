package dev.tdjava.codegen.emit;

import dev.tdjava.codegen.schema.Schema;
import dev.tdjava.codegen.schema.TdClass;
import java.util.Map;

/**
 * The schema with what more than one emitter asks of it.
 *
 * @param schema the schema
 * @param classes its classes by name
 * @param inputs which classes are passed to functions
 * @param lists which classes are held in lists
 */
record Api(Schema schema, Map<String, TdClass> classes, InputObjects inputs, ListedClasses lists) {

  static Api of(Schema schema) {
    return new Api(schema, schema.classes(), InputObjects.of(schema), ListedClasses.of(schema));
  }

  TdClass classOf(String name) {
    TdClass type = classes.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no class " + name); // the resolver let it through
    }
    return type;
  }
}
