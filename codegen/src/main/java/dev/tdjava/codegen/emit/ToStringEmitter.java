package dev.tdjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Field;
import javax.lang.model.element.Modifier;

/** Writes the toString of a record with secrets: as any record's, with stars in their place. */
final class ToStringEmitter {

  private ToStringEmitter() {}

  static MethodSpec emit(Combinator combinator) {
    CodeBlock.Builder text = CodeBlock.builder();
    String before = JavaNames.record(combinator).simpleName() + "[";
    StringBuilder literal = new StringBuilder(before);
    for (Field field : combinator.fields()) {
      String component = JavaNames.component(field.name());
      literal.append(literal.length() == before.length() && text.isEmpty() ? "" : ", ");
      literal.append(component).append('=');
      if (Secrets.isSecret(combinator, field)) {
        literal.append("***");
      } else {
        text.add("$S + $L\n+ ", literal, component);
        literal.setLength(0);
      }
    }
    text.add("$S", literal.append(']'));
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaTypes.STRING)
        .addStatement("return $L", text.build())
        .build();
  }
}
