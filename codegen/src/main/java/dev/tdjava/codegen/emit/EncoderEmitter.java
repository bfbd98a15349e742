package dev.tdjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Constructor;
import dev.tdjava.codegen.schema.TdClass;
import javax.lang.model.element.Modifier;

/** Writes the methods of a codec that write objects. */
final class EncoderEmitter {

  private EncoderEmitter() {}

  /** The method that writes any object of a class. */
  static MethodSpec encode(TdClass type) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("encode")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Writes an object.\n\n@param out where to\n@param value the object\n")
            .addParameter(JavaTypes.JSON_WRITER, "out")
            .addParameter(JavaTypes.of(type), "value");
    return method.addCode(type.isPolymorphic() ? dispatch(type) : fields(type.only())).build();
  }

  private static CodeBlock dispatch(TdClass type) {
    CodeBlock.Builder code = CodeBlock.builder();
    // First, since its name could be any: its user may have chosen it.
    code.beginControlFlow("if (value instanceof $T unknown)", JavaNames.unknown(type.name()))
        .addStatement("out.raw(unknown.json())")
        .addStatement("return")
        .endControlFlow();
    code.beginControlFlow("switch (value.typeName())");
    for (Constructor constructor : type.constructors()) {
      code.addStatement(
          "case $S -> $L(out, ($T) value)",
          constructor.name(),
          bodyName(constructor),
          JavaNames.record(constructor));
    }
    return code.addStatement("default -> throw new $T(value.typeName())", AssertionError.class)
        .endControlFlow()
        .build();
  }

  /** The method that writes the objects of one constructor among several. */
  static MethodSpec body(Constructor constructor) {
    return MethodSpec.methodBuilder(bodyName(constructor))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(JavaTypes.JSON_WRITER, "out")
        .addParameter(JavaNames.record(constructor), "value")
        .addCode(fields(constructor))
        .build();
  }

  /** Statements that write {@code value}, type first and fields in the order of the schema. */
  static CodeBlock fields(Combinator combinator) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("out.beginObject($L)", KeyConstants.ofType(combinator));
    combinator.fields().forEach(field -> code.add(ValueCodec.write(combinator, field)));
    return code.addStatement("out.endObject()").build();
  }

  private static String bodyName(Constructor constructor) {
    return "encode" + JavaNames.capitalized(constructor.name());
  }
}
