package dev.tdjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tdjava.codegen.schema.Function;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the codec of a function, which writes the request and reads the result. */
final class FunctionCodecEmitter {

  private final Api api;

  FunctionCodecEmitter(Api api) {
    this.api = api;
  }

  TypeSpec emit(Function function) {
    ClassName name = JavaNames.codec(function.name());
    ClassName request = JavaNames.record(function);
    ClassName result = JavaTypes.of(api.classOf(function.className()));
    TypeSpec.Builder codec =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(JavaTypes.GENERATED)
            .addJavadoc("Writes {@link $T} and reads its result.\n", request)
            .addSuperinterface(ParameterizedTypeName.get(JavaTypes.FUNCTION_CODEC, request, result))
            .addField(CodecInstance.field(name));
    KeyConstants.declare(codec, List.of(function));
    return codec
        .addMethod(CodecInstance.constructor())
        .addMethod(write(function))
        .addMethod(readResult(function, result))
        .build();
  }

  private static MethodSpec write(Function function) {
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(JavaTypes.JSON_WRITER, "out")
        .addParameter(JavaNames.record(function), "value")
        .addCode(EncoderEmitter.fields(function))
        .build();
  }

  private static MethodSpec readResult(Function function, ClassName result) {
    return MethodSpec.methodBuilder("readResult")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaTypes.nullable(result))
        .addParameter(JavaTypes.JSON_READER, "in")
        .addStatement("return $T.decode(in)", JavaNames.codec(function.className()))
        .build();
  }
}
