package dev.tdjava.codegen.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Names and declares a codec's constants for the bytes of types and fields. */
final class KeyConstants {

  private KeyConstants() {}

  /** The constant for the beginning of an object. */
  static String ofType(Combinator combinator) {
    return "TYPE_" + JavaNames.constant(combinator.name());
  }

  /** The constant for a field's name. */
  static String ofField(Field field) {
    return "KEY_" + JavaNames.constant(field.name());
  }

  /** Declares the constants of all {@code combinators}, one for each name. */
  static void declare(TypeSpec.Builder codec, List<? extends Combinator> combinators) {
    Map<String, FieldSpec> constants = new LinkedHashMap<>();
    for (Combinator combinator : combinators) {
      String type = ofType(combinator);
      constants.put(type, constant(type, "type", combinator.name()));
    }
    for (Combinator combinator : combinators) {
      for (Field field : combinator.fields()) {
        String key = ofField(field);
        constants.put(key, constant(key, "field", field.name()));
      }
    }
    codec.addFields(constants.values());
  }

  private static FieldSpec constant(String constant, String factory, String name) {
    return FieldSpec.builder(
            JavaTypes.JSON_KEY, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.$L($S)", JavaTypes.JSON_KEY, factory, name)
        .build();
  }
}
