package dev.tdjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Constructor;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.Function;
import dev.tdjava.codegen.schema.ObjectType;
import dev.tdjava.codegen.schema.PrimitiveType;
import dev.tdjava.codegen.schema.TdClass;
import dev.tdjava.codegen.schema.Trait;
import dev.tdjava.codegen.schema.VectorType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the record of a constructor or of a function. */
final class RecordEmitter {

  private final Api api;
  private final Javadocs javadocs;
  private final BuilderEmitter builders;

  RecordEmitter(Api api, Javadocs javadocs) {
    this.api = api;
    this.javadocs = javadocs;
    this.builders = new BuilderEmitter(javadocs);
  }

  TypeSpec emit(Combinator combinator) {
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(JavaNames.record(combinator))
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(JavaTypes.GENERATED)
            .addJavadoc(javadocs.ofRecord(combinator))
            .recordConstructor(components(combinator));
    if (combinator instanceof Function function) {
      addSupertypes(type, function);
    } else {
      addSupertype(type, (Constructor) combinator);
    }
    addCompactConstructor(type, combinator);
    type.addMethod(typeName(combinator));
    if (combinator.fields().stream().anyMatch(field -> Secrets.isSecret(combinator, field))) {
      type.addMethod(ToStringEmitter.emit(combinator));
    }
    if (api.inputs().hasBuilder(combinator)) {
      builders.addTo(type, combinator);
    }
    return type.build();
  }

  private static MethodSpec components(Combinator combinator) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (Field field : combinator.fields()) {
      constructor.addParameter(JavaTypes.of(field), JavaNames.component(field.name()));
    }
    return constructor.build();
  }

  private void addSupertype(TypeSpec.Builder type, Constructor constructor) {
    TdClass owner = api.classOf(constructor.className());
    type.addSuperinterface(owner.isPolymorphic() ? JavaTypes.of(owner) : JavaTypes.TD_OBJECT);
  }

  private void addSupertypes(TypeSpec.Builder type, Function function) {
    ClassName result = JavaTypes.of(api.classOf(function.className()));
    type.addSuperinterface(ParameterizedTypeName.get(JavaTypes.TD_FUNCTION, result));
    if (function.traits().contains(Trait.SYNC)) {
      type.addSuperinterface(JavaTypes.TD_SYNCHRONOUS);
    }
  }

  /** Checks what must not be null and makes lists unmodifiable. */
  private static void addCompactConstructor(TypeSpec.Builder type, Combinator combinator) {
    CodeBlock.Builder checks = CodeBlock.builder();
    combinator.fields().forEach(field -> addCheck(checks, combinator, field));
    if (!checks.isEmpty()) {
      type.addMethod(
          MethodSpec.compactConstructorBuilder()
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc(Javadocs.ofConstructor(names(combinator)))
              .addCode(checks.build())
              .build());
    }
  }

  private static List<String> names(Combinator combinator) {
    return combinator.fields().stream().map(field -> JavaNames.component(field.name())).toList();
  }

  private static void addCheck(CodeBlock.Builder checks, Combinator combinator, Field field) {
    String component = JavaNames.component(field.name());
    String place = JavaNames.record(combinator).simpleName() + "." + component;
    if (field.type() instanceof VectorType vector) {
      checks.addStatement(
          "$L = $T.$L($L, $S)", component, JavaTypes.VALUES, copying(vector), component, place);
    } else if (isReference(field) && !field.nullable()) {
      checks.addStatement("$T.required($L, $S)", JavaTypes.VALUES, component, place);
    }
  }

  private static String copying(VectorType vector) {
    if (vector.element() instanceof VectorType) {
      return "listOfLists";
    }
    return vector.nullableElement() ? "listOfNullable" : "list";
  }

  private static boolean isReference(Field field) {
    return field.type() instanceof ObjectType
        || field.type() == PrimitiveType.STRING
        || field.type() == PrimitiveType.BYTES;
  }

  private static MethodSpec typeName(Combinator combinator) {
    return MethodSpec.methodBuilder("typeName")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaTypes.STRING)
        .addStatement("return $S", combinator.name())
        .build();
  }
}
