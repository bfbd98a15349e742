package dev.tdjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.tdjava.codegen.parse.SchemaException;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.Schema;
import dev.tdjava.codegen.schema.TdClass;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Refuses a schema whose names would collide in Java, with each other, with what is written by
 * hand, or with a class of java.lang that {@code import dev.tdjava.api.*} would hide. That of
 * 1.8.61 has no such names.
 */
final class NameCheck {

  /** What generated code calls by its simple name, and what is written by hand. */
  private static final Set<String> RESERVED =
      Set.of(
          "Bytes",
          "Generated",
          "List",
          "Nullable",
          "TdFunction",
          "TdObject",
          "TdSchema",
          "TdSynchronous",
          "Values");

  private final Map<String, String> ownerOfFile = new HashMap<>();

  static void check(Schema schema) {
    new NameCheck().run(schema);
  }

  private void run(Schema schema) {
    for (TdClass type : schema.classes().values()) {
      if (type.isPolymorphic()) {
        claim(JavaNames.type(type.name()), "class '" + type.name() + "'");
        claim(JavaNames.unknown(type.name()), "unknown objects of class '" + type.name() + "'");
      }
      claim(JavaNames.codec(type.name()), "the codec of class '" + type.name() + "'");
    }
    for (Combinator combinator : schema.combinators()) {
      claim(JavaNames.record(combinator), "'" + combinator.name() + "'");
      checkComponents(combinator);
    }
    schema
        .functions()
        .forEach(f -> claim(JavaNames.codec(f.name()), "the codec of function '" + f.name() + "'"));
  }

  // Without regard to case, since the file systems of macOS and Windows have none.
  private void claim(ClassName name, String owner) {
    if (RESERVED.contains(name.simpleName())) {
      throw new SchemaException(owner + " would become " + name + ", a name that is taken");
    }
    if (isInJavaLang(name.simpleName())) {
      throw new SchemaException(
          owner
              + " would become "
              + name
              + ", which hides java.lang."
              + name.simpleName()
              + "; add it to the renamed types in JavaNames");
    }
    String other = ownerOfFile.putIfAbsent(name.toString().toLowerCase(Locale.ROOT), owner);
    if (other != null) {
      throw new SchemaException(owner + " would become " + name + ", and so would " + other);
    }
  }

  // Of the JDK that runs the generator: no other can be asked.
  private static boolean isInJavaLang(String name) {
    try {
      Class.forName("java.lang." + name, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void checkComponents(Combinator combinator) {
    Map<String, String> fields = new HashMap<>();
    for (Field field : combinator.fields()) {
      String component = JavaNames.component(field.name());
      String other = fields.putIfAbsent(component, field.name());
      if (other != null) {
        throw new SchemaException(
            "fields '"
                + other
                + "' and '"
                + field.name()
                + "' of '"
                + combinator.name()
                + "' would both become "
                + component);
      }
    }
  }
}
