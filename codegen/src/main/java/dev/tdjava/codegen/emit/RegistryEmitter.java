package dev.tdjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tdjava.codegen.schema.Constructor;
import dev.tdjava.codegen.schema.Function;
import dev.tdjava.codegen.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the classes that find a codec by TDLib's name, without reflection. */
final class RegistryEmitter {

  /** A case takes some 35 bytes of code, and HotSpot compiles no method of more than 8,000. */
  private static final int CASES = 200;

  private RegistryEmitter() {}

  /** The codecs of classes, by the names of the classes, of their constructors and records. */
  static TypeSpec objects(Schema schema) {
    Map<String, ClassName> codecs = new LinkedHashMap<>();
    for (Constructor constructor : schema.constructors()) {
      ClassName codec = JavaNames.codec(constructor.className());
      codecs.put(constructor.name(), codec);
      codecs.put(JavaNames.uncapitalized(JavaNames.record(constructor).simpleName()), codec);
    }
    schema.classes().keySet().forEach(name -> codecs.put(name, JavaNames.codec(name)));
    TypeName wildcard = WildcardTypeName.subtypeOf(Object.class);
    return emit(
        "ObjectCodecs",
        "Finds the codec of a class by its name or that of a constructor.",
        ParameterizedTypeName.get(JavaTypes.OBJECT_CODEC, wildcard),
        codecs);
  }

  /** The codecs of functions, by their names. */
  static TypeSpec functions(Schema schema) {
    Map<String, ClassName> codecs = new LinkedHashMap<>();
    for (Function function : schema.functions()) {
      codecs.put(function.name(), JavaNames.codec(function.name()));
    }
    TypeName wildcard = WildcardTypeName.subtypeOf(Object.class);
    return emit(
        "FunctionCodecs",
        "Finds the codec of a function by its name.",
        ParameterizedTypeName.get(JavaTypes.FUNCTION_CODEC, wildcard, wildcard),
        codecs);
  }

  private static TypeSpec emit(
      String name, String doc, TypeName codec, Map<String, ClassName> codecs) {
    TypeSpec.Builder registry =
        TypeSpec.classBuilder(ClassName.get(JavaNames.CODECS, name))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(JavaTypes.GENERATED)
            .addJavadoc("$L A codec's class is loaded when it is first asked for.\n", doc)
            .addMethod(CodecInstance.constructor());
    List<String> names = new ArrayList<>(codecs.keySet());
    int part = 0;
    for (int from = 0; from < names.size() || part == 0; from += CASES, part++) {
      int to = Math.min(names.size(), from + CASES);
      CodeBlock orElse = to < names.size() ? call(part + 1) : CodeBlock.of("null");
      registry.addMethod(find(part, codec, cases(names.subList(from, to), codecs, orElse)));
    }
    return registry.build();
  }

  private static CodeBlock cases(
      List<String> names, Map<String, ClassName> codecs, CodeBlock orElse) {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (name) {\n$>");
    names.forEach(name -> code.add("case $S -> $T.INSTANCE;\n", name, codecs.get(name)));
    return code.add("default -> $L;\n$<};\n", orElse).build();
  }

  private static MethodSpec find(int part, TypeName codec, CodeBlock body) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(part == 0 ? "find" : "find" + part);
    if (part == 0) {
      method
          .addModifiers(Modifier.PUBLIC)
          .addJavadoc("Finds a codec.\n\n@param name TDLib's name\n")
          .addJavadoc("@return the codec, or null for a name that the schema does not have\n");
    } else {
      method.addModifiers(Modifier.PRIVATE);
    }
    return method
        .addModifiers(Modifier.STATIC)
        .returns(JavaTypes.nullable(codec))
        .addParameter(JavaTypes.STRING, "name")
        .addCode(body)
        .build();
  }

  private static CodeBlock call(int part) {
    return CodeBlock.of("find$L(name)", part);
  }
}
