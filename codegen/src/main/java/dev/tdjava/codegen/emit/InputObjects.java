package dev.tdjava.codegen.emit;

import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Constructor;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.Function;
import dev.tdjava.codegen.schema.ObjectType;
import dev.tdjava.codegen.schema.Schema;
import dev.tdjava.codegen.schema.TdClass;
import dev.tdjava.codegen.schema.TlType;
import dev.tdjava.codegen.schema.VectorType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The classes whose objects users have to make: those reachable from the fields of functions. */
record InputObjects(Set<String> classes) {

  /** A function with more fields than this has a builder. */
  private static final int FUNCTION_FIELDS = 3;

  /** So has an input object with more than this. */
  private static final int OBJECT_FIELDS = 1;

  static InputObjects of(Schema schema) {
    Set<String> reached = new HashSet<>();
    Map<String, TdClass> classes = schema.classes();
    schema.functions().forEach(function -> reach(function, classes, reached));
    return new InputObjects(reached);
  }

  /** Whether a record gets a builder. */
  boolean hasBuilder(Combinator combinator) {
    int fields = combinator.fields().size();
    if (combinator instanceof Constructor) {
      return fields > OBJECT_FIELDS && classes.contains(combinator.className());
    }
    return combinator instanceof Function && fields > FUNCTION_FIELDS;
  }

  private static void reach(
      Combinator combinator, Map<String, TdClass> classes, Set<String> reached) {
    for (Field field : combinator.fields()) {
      TlType type = field.type();
      while (type instanceof VectorType vector) {
        type = vector.element();
      }
      if (type instanceof ObjectType object && reached.add(object.className())) {
        members(object, classes).forEach(member -> reach(member, classes, reached));
      }
    }
  }

  private static List<Constructor> members(ObjectType object, Map<String, TdClass> classes) {
    return Objects.requireNonNull(classes.get(object.className())).constructors();
  }
}
