package dev.tdjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** What makes a codec class a singleton. */
final class CodecInstance {

  private CodecInstance() {}

  static FieldSpec field(ClassName codec) {
    return FieldSpec.builder(codec, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The only one; it has no state.\n")
        .initializer("new $T()", codec)
        .build();
  }

  static MethodSpec constructor() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
  }
}
