package dev.tdjava.codegen.parse;

import dev.tdjava.codegen.parse.Declaration.DeclaredField;
import dev.tdjava.codegen.schema.Constructor;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.Function;
import dev.tdjava.codegen.schema.ObjectType;
import dev.tdjava.codegen.schema.PrimitiveType;
import dev.tdjava.codegen.schema.Schema;
import dev.tdjava.codegen.schema.TlType;
import dev.tdjava.codegen.schema.VectorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up every name that a schema uses and refuses a schema that does not fit together. */
final class SchemaResolver {

  private final Map<String, Declaration> declared = new HashMap<>();
  private final Map<String, List<String>> constructorsOfClass = new HashMap<>();

  static Schema resolve(String version, List<Declaration> declarations) {
    return new SchemaResolver(declarations).schema(version, declarations);
  }

  private SchemaResolver(List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      Declaration first = declared.putIfAbsent(declaration.name(), declaration);
      if (first != null) {
        throw new SchemaException(
            declaration.at(),
            "duplicate name '" + declaration.name() + "', first used in line " + first.at().line());
      }
      if (!declaration.isFunction()) {
        constructorsOfClass
            .computeIfAbsent(declaration.result(), name -> new ArrayList<>())
            .add(declaration.name());
      }
    }
  }

  private Schema schema(String version, List<Declaration> declarations) {
    List<Constructor> constructors = new ArrayList<>();
    List<Function> functions = new ArrayList<>();
    for (Declaration d : declarations) {
      if (d.isFunction()) {
        checkResult(d);
        functions.add(new Function(d.name(), fields(d), d.result(), d.traits()));
      } else {
        constructors.add(new Constructor(d.name(), fields(d), d.result()));
      }
    }
    return new Schema(version, constructors, functions);
  }

  private void checkResult(Declaration function) {
    if (!constructorsOfClass.containsKey(function.result())) {
      throw new SchemaException(
          function.at(),
          "function '"
              + function.name()
              + "' returns '"
              + function.result()
              + "', a class without a constructor");
    }
  }

  private List<Field> fields(Declaration declaration) {
    List<Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DeclaredField field : declaration.fields()) {
      if (!names.add(field.name())) {
        throw new SchemaException(
            declaration.at(),
            "duplicate field '" + field.name() + "' in '" + declaration.name() + "'");
      }
      Place place = new Place(declaration, field);
      TlType type = type(place, field.type());
      fields.add(new Field(field.name(), type, nullable(place, field.type(), type)));
    }
    return fields;
  }

  private TlType type(Place place, TypeExpression expression) {
    if (expression.element() != null) {
      TlType element = type(place, expression.element());
      return new VectorType(element, nullable(place, expression.element(), element));
    }
    return PrimitiveType.named(expression.name())
        .<TlType>map(primitive -> primitive)
        .orElseGet(() -> objectType(place, expression.name()));
  }

  private ObjectType objectType(Place place, String name) {
    Declaration constructor = declared.get(name);
    String className =
        constructor == null || constructor.isFunction() ? name : constructor.result();
    List<String> constructors = constructorsOfClass.get(className);
    if (constructors == null) {
      throw place.error("unknown type '" + name + "'");
    }
    if (constructors.size() > 1 && !name.equals(className)) {
      // TDLib's JSON could then hold any of them, and a record component only one.
      throw place.error(
          "type '"
              + name
              + "' is one of "
              + constructors.size()
              + " constructors of '"
              + className
              + "': expected the class");
    }
    return new ObjectType(name, className, constructors.size() == 1 ? constructors.get(0) : null);
  }

  private static boolean nullable(Place place, TypeExpression expression, TlType type) {
    if (expression.nullable() && !(type instanceof ObjectType)) {
      throw place.error("'?' after '" + type.tl() + "': only objects may be null");
    }
    return expression.nullable();
  }

  private record Place(Declaration declaration, DeclaredField field) {

    SchemaException error(String message) {
      return new SchemaException(
          declaration.at(),
          message + " of field '" + field.name() + "' in '" + declaration.name() + "'");
    }
  }
}
