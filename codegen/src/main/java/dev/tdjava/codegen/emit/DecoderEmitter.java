package dev.tdjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tdjava.codegen.schema.Constructor;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.ObjectType;
import dev.tdjava.codegen.schema.TdClass;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the methods of a codec that read objects. */
final class DecoderEmitter {

  private DecoderEmitter() {}

  /** The method that finds out what comes and reads it. */
  static MethodSpec decode(TdClass type) {
    ClassName result = JavaTypes.of(type);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("decode")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(JavaTypes.nullable(result))
            .addJavadoc("Reads an object, or null.\n\n@param in stands before the object\n")
            .addJavadoc("@return the object, or null for JSON's null\n")
            .addParameter(JavaTypes.JSON_READER, "in");
    return method.addCode(type.isPolymorphic() ? dispatch(type) : check(type.only())).build();
  }

  private static CodeBlock dispatch(TdClass type) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return switch (in.beginObject(TYPES)) {\n$>");
    List<Constructor> constructors = type.constructors();
    for (int i = 0; i < constructors.size(); i++) {
      code.add("case $L -> $L(in);\n", i, bodyName(constructors.get(i)));
    }
    code.add("case $T.NULL -> null;\n", JavaTypes.JSON_READER);
    code.add(
        "default -> new $T(in.unknownType(), in.unknownJson());\n", JavaNames.unknown(type.name()));
    return code.add("$<};\n").build();
  }

  private static CodeBlock check(Constructor only) {
    return CodeBlock.builder()
        .addStatement(
            "return in.beginObject($L) ? $L(in) : null", KeyConstants.ofType(only), bodyName(only))
        .build();
  }

  /**
   * The method that reads the fields of one constructor. TDLib prints them in the order of the
   * schema, so each is looked for once, in that order; whatever is still there then is taken by
   * name.
   */
  static MethodSpec body(Constructor constructor) {
    CodeBlock.Builder code = CodeBlock.builder();
    List<Field> fields = constructor.fields();
    for (Field field : fields) {
      code.addStatement(
          "$T $L = $L",
          variableType(field),
          JavaNames.component(field.name()),
          JavaTypes.defaultValue(field));
    }
    for (Field field : fields) {
      code.beginControlFlow("if (in.field($L))", KeyConstants.ofField(field))
          .add(assignment(constructor, field))
          .endControlFlow();
    }
    code.beginControlFlow("while (in.more())").add(byName(constructor)).endControlFlow();
    code.addStatement(
        "return new $T($L)",
        JavaNames.record(constructor),
        fields.stream()
            .map(field -> JavaNames.component(field.name()))
            .collect(Collectors.joining(", ")));
    return MethodSpec.methodBuilder(bodyName(constructor))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(JavaNames.record(constructor))
        .addParameter(JavaTypes.JSON_READER, "in")
        .addCode(code.build())
        .build();
  }

  private static TypeName variableType(Field field) {
    TypeName type = JavaTypes.of(field);
    return field.type() instanceof ObjectType ? type.withoutAnnotations() : type;
  }

  private static CodeBlock byName(Constructor constructor) {
    if (constructor.fields().isEmpty()) {
      return CodeBlock.builder().addStatement("in.skipField()").build();
    }
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (in.name())");
    for (Field field : constructor.fields()) {
      code.add("case $S -> ", field.name()).add(assignment(constructor, field));
    }
    return code.addStatement("default -> in.skip()").endControlFlow().build();
  }

  private static CodeBlock assignment(Constructor constructor, Field field) {
    return CodeBlock.builder()
        .addStatement(
            "$L = $L", JavaNames.component(field.name()), ValueCodec.read(constructor, field))
        .build();
  }

  private static String bodyName(Constructor constructor) {
    return "decode" + JavaNames.capitalized(constructor.name());
  }
}
