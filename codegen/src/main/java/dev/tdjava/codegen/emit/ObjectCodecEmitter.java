package dev.tdjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tdjava.codegen.schema.Constructor;
import dev.tdjava.codegen.schema.TdClass;
import javax.lang.model.element.Modifier;

/** Writes the codec of a class: static methods that call each other, and an instance for lookup. */
final class ObjectCodecEmitter {

  private final ListCodecEmitter lists;

  ObjectCodecEmitter(ListedClasses lists) {
    this.lists = new ListCodecEmitter(lists);
  }

  TypeSpec emit(TdClass type) {
    ClassName name = JavaNames.codec(type.name());
    ClassName object = JavaTypes.of(type);
    TypeSpec.Builder codec =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(JavaTypes.GENERATED)
            .addAnnotation(JavaTypes.suppressNullAway())
            .addJavadoc("Reads and writes {@link $T}.\n", object)
            .addSuperinterface(ParameterizedTypeName.get(JavaTypes.OBJECT_CODEC, object))
            .addField(CodecInstance.field(name));
    if (type.isPolymorphic()) {
      codec.addField(typeTable(type));
    }
    KeyConstants.declare(codec, type.constructors());
    codec.addMethod(CodecInstance.constructor());
    codec.addMethod(DecoderEmitter.decode(type));
    type.constructors().forEach(constructor -> codec.addMethod(DecoderEmitter.body(constructor)));
    codec.addMethod(EncoderEmitter.encode(type));
    if (type.isPolymorphic()) {
      type.constructors().forEach(constructor -> codec.addMethod(EncoderEmitter.body(constructor)));
    }
    lists.addTo(codec, type);
    return codec.addMethod(read(object)).addMethod(write(object)).build();
  }

  private static FieldSpec typeTable(TdClass type) {
    CodeBlock names =
        type.constructors().stream()
            .map(Constructor::name)
            .map(name -> CodeBlock.of("$S", name))
            .collect(CodeBlock.joining(",\n"));
    return FieldSpec.builder(
            JavaTypes.TYPE_TABLE, "TYPES", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The constructors, in the order of the cases of {@link #decode}.\n")
        .initializer("$T.of(\n$>$>$L$<$<)", JavaTypes.TYPE_TABLE, names)
        .build();
  }

  private static MethodSpec read(ClassName object) {
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaTypes.nullable(object))
        .addParameter(JavaTypes.JSON_READER, "in")
        .addStatement("return decode(in)")
        .build();
  }

  private static MethodSpec write(ClassName object) {
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(JavaTypes.JSON_WRITER, "out")
        .addParameter(object, "value")
        .addStatement("encode(out, value)")
        .build();
  }
}
