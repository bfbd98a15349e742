package dev.tdjava.codegen.emit;

import com.palantir.javapoet.TypeSpec;
import dev.tdjava.codegen.schema.TdClass;
import javax.lang.model.element.Modifier;

/** Writes the sealed interface of a class with more than one constructor. */
final class ClassEmitter {

  private final Javadocs javadocs;

  ClassEmitter(Javadocs javadocs) {
    this.javadocs = javadocs;
  }

  TypeSpec emit(TdClass type) {
    return TypeSpec.interfaceBuilder(JavaTypes.of(type))
        .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
        .addAnnotation(JavaTypes.GENERATED)
        .addJavadoc(javadocs.ofClass(type))
        .addSuperinterface(JavaTypes.TD_OBJECT)
        .addPermittedSubclasses(type.constructors().stream().map(JavaNames::record).toList())
        .addPermittedSubclass(JavaNames.unknown(type.name()))
        .build();
  }
}
