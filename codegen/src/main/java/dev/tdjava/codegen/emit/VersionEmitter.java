package dev.tdjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tdjava.codegen.schema.Schema;
import javax.lang.model.element.Modifier;

/** Writes the class that says which TDLib the generated code is for. */
final class VersionEmitter {

  private VersionEmitter() {}

  static TypeSpec emit(Schema schema) {
    return TypeSpec.classBuilder(ClassName.get(JavaNames.API, "TdSchema"))
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addAnnotation(JavaTypes.GENERATED)
        .addJavadoc("Facts about the schema from which this API was generated.\n")
        .addField(
            FieldSpec.builder(
                    String.class, "VERSION", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("TDLib's version.\n")
                // Not a constant to the compiler, which would copy it into classes that it does not
                // compile again for another schema.
                .initializer("$S.intern()", schema.version())
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }
}
