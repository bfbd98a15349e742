package dev.tdjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.ObjectType;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes a record's builder. */
final class BuilderEmitter {

  private final Javadocs javadocs;

  BuilderEmitter(Javadocs javadocs) {
    this.javadocs = javadocs;
  }

  void addTo(TypeSpec.Builder owner, Combinator combinator) {
    ClassName builder = JavaNames.record(combinator).nestedClass("Builder");
    owner.addMethod(factory(builder));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                "Collects the components of {@link $T}. Not thread-safe.\n", owner(combinator));
    combinator.fields().forEach(field -> type.addField(variable(field)));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    combinator.fields().forEach(field -> type.addMethod(setter(builder, combinator, field)));
    type.addMethod(build(combinator));
    owner.addType(type.build());
  }

  private static ClassName owner(Combinator combinator) {
    return JavaNames.record(combinator);
  }

  private static MethodSpec factory(ClassName builder) {
    return MethodSpec.methodBuilder("builder")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(builder)
        .addJavadoc("Begins with 0, false, empty strings and lists, and null for objects.\n\n")
        .addJavadoc("@return a new builder\n")
        .addStatement("return new $T()", builder)
        .build();
  }

  // An object that must not be null is null until it is set; the record's constructor complains.
  private static FieldSpec variable(Field field) {
    TypeName type = JavaTypes.of(field);
    boolean object = field.type() instanceof ObjectType;
    TypeName variable = object && !field.nullable() ? JavaTypes.nullable(type) : type;
    FieldSpec.Builder spec =
        FieldSpec.builder(variable, JavaNames.component(field.name()), Modifier.PRIVATE);
    CodeBlock value = JavaTypes.defaultValue(field);
    // What Java gives anyway isn't said again.
    return (type.isPrimitive() || object ? spec : spec.initializer(value)).build();
  }

  private MethodSpec setter(ClassName builder, Combinator combinator, Field field) {
    String component = JavaNames.component(field.name());
    return MethodSpec.methodBuilder(component)
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addJavadoc(javadocs.ofSetter(combinator, field))
        .addParameter(JavaTypes.of(field), component)
        .addStatement("this.$1L = $1L", component)
        .addStatement("return this")
        .build();
  }

  private static MethodSpec build(Combinator combinator) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.PUBLIC)
            .returns(owner(combinator))
            .addJavadoc(
                "Makes the record.\n\n@return a record with the components as they are now\n");
    if (combinator.fields().stream().anyMatch(BuilderEmitter::isRequiredObject)) {
      method
          .addJavadoc("@throws NullPointerException if an object that must be there is not set\n")
          .addAnnotation(JavaTypes.suppressNullAway());
    }
    return method
        .addStatement(
            "return new $T($L)",
            owner(combinator),
            combinator.fields().stream()
                .map(field -> JavaNames.component(field.name()))
                .collect(Collectors.joining(", ")))
        .build();
  }

  private static boolean isRequiredObject(Field field) {
    return field.type() instanceof ObjectType && !field.nullable();
  }
}
