package dev.tdjava.codegen.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tdjava.codegen.schema.TdClass;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the record that a class keeps for what a newer TDLib may send. */
final class UnknownEmitter {

  private UnknownEmitter() {}

  static TypeSpec emit(TdClass type) {
    return TypeSpec.recordBuilder(JavaNames.unknown(type.name()))
        .addModifiers(Modifier.PUBLIC)
        .addAnnotation(JavaTypes.GENERATED)
        .addJavadoc(
            "A {@link $T} of a type that this version of the schema does not have.\n\n",
            JavaTypes.of(type))
        .addJavadoc("@param typeName TDLib's name of the type\n")
        .addJavadoc("@param json the whole object as TDLib sent it\n")
        .addSuperinterface(JavaTypes.of(type))
        .recordConstructor(
            MethodSpec.constructorBuilder()
                .addParameter(JavaTypes.STRING, "typeName")
                .addParameter(JavaTypes.STRING, "json")
                .build())
        .addMethod(compactConstructor(type))
        .addMethod(toStringMethod(type))
        .build();
  }

  private static MethodSpec compactConstructor(TdClass type) {
    String name = JavaNames.unknown(type.name()).simpleName();
    return MethodSpec.compactConstructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(Javadocs.ofConstructor(List.of("typeName", "json")))
        .addStatement("$T.required(typeName, $S)", JavaTypes.VALUES, name + ".typeName")
        .addStatement("$T.required(json, $S)", JavaTypes.VALUES, name + ".json")
        .build();
  }

  // Nobody knows which of its fields are secrets.
  private static MethodSpec toStringMethod(TdClass type) {
    return MethodSpec.methodBuilder("toString")
        .addJavadoc("Without the content of {@code json}, where a secret may be.\n")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaTypes.STRING)
        .addStatement(
            "return $S + typeName + $S",
            JavaNames.unknown(type.name()).simpleName() + "[typeName=",
            ", json=***]")
        .build();
  }
}
