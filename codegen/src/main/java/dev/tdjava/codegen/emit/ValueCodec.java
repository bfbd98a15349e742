package dev.tdjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import dev.tdjava.codegen.parse.SchemaException;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.ObjectType;
import dev.tdjava.codegen.schema.PrimitiveType;
import dev.tdjava.codegen.schema.TlType;
import dev.tdjava.codegen.schema.VectorType;

/** The calls that read and write one value. */
final class ValueCodec {

  private ValueCodec() {}

  /** An expression that reads the value of a field. */
  static CodeBlock read(Combinator owner, Field field) {
    TlType type = field.type();
    if (type instanceof PrimitiveType primitive) {
      return CodeBlock.of("in.$L()", "read" + JavaNames.capitalized(readerName(primitive)));
    } else if (type instanceof ObjectType object) {
      return CodeBlock.of("$T.decode(in)", JavaNames.codec(object.className()));
    }
    VectorType vector = (VectorType) type;
    if (vector.element() instanceof PrimitiveType primitive) {
      checkHasListMethods(owner, field, primitive);
      return CodeBlock.of(
          "in.$L()", "read" + JavaNames.capitalized(readerName(primitive)) + "List");
    }
    return CodeBlock.of(
        "$T.$L(in)", JavaNames.codec(className(owner, field)), "decode" + kindOfList(vector));
  }

  /** Statements that write the value of a field, or nothing where it is null. */
  static CodeBlock write(Combinator owner, Field field) {
    String value = "value." + JavaNames.component(field.name()) + "()";
    String key = KeyConstants.ofField(field);
    TlType type = field.type();
    if (type instanceof PrimitiveType primitive) {
      return CodeBlock.builder()
          .addStatement("out.$L($L, $L)", writerName(primitive), key, value)
          .build();
    } else if (type instanceof ObjectType object) {
      return writeObject(field, object, key, value);
    }
    VectorType vector = (VectorType) type;
    if (vector.element() instanceof PrimitiveType primitive) {
      return CodeBlock.builder()
          .addStatement("out.$L($L, $L)", writerName(primitive) + "List", key, value)
          .build();
    }
    // A list whose elements may be null is written like any other: null as null.
    String method = vector.element() instanceof VectorType ? "encodeListOfLists" : "encodeList";
    return CodeBlock.builder()
        .addStatement("out.key($L)", key)
        .addStatement("$T.$L(out, $L)", JavaNames.codec(className(owner, field)), method, value)
        .build();
  }

  private static CodeBlock writeObject(Field field, ObjectType object, String key, String value) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (field.nullable()) {
      code.beginControlFlow("if ($L != null)", value);
    }
    code.addStatement("out.key($L)", key);
    code.addStatement("$T.encode(out, $L)", JavaNames.codec(object.className()), value);
    if (field.nullable()) {
      code.endControlFlow();
    }
    return code.build();
  }

  private static String kindOfList(VectorType vector) {
    if (vector.element() instanceof VectorType) {
      return "ListOfLists";
    }
    return vector.nullableElement() ? "ListOfNullable" : "List";
  }

  private static String className(Combinator owner, Field field) {
    VectorType vector = (VectorType) field.type();
    if (vector.element() instanceof ObjectType object) {
      return object.className();
    }
    if (vector.element() instanceof VectorType inner
        && inner.element() instanceof ObjectType object
        && !inner.nullableElement()) {
      return object.className();
    }
    throw unsupported(owner, field);
  }

  private static void checkHasListMethods(Combinator owner, Field field, PrimitiveType type) {
    if (type == PrimitiveType.BOOL || type == PrimitiveType.DOUBLE) {
      throw unsupported(owner, field); // no schema has had one; JsonReader has no method for it
    }
  }

  private static SchemaException unsupported(Combinator owner, Field field) {
    return new SchemaException(
        "no codec for "
            + field.type().tl()
            + ", the type of field '"
            + field.name()
            + "' in '"
            + owner.name()
            + "'");
  }

  private static String readerName(PrimitiveType type) {
    return switch (type) {
      case INT32 -> "int32";
      case INT53 -> "int53";
      case INT64 -> "int64";
      case DOUBLE -> "double";
      case BOOL -> "bool";
      case STRING -> "string";
      case BYTES -> "bytes";
    };
  }

  // "double" is no name for a Java method.
  private static String writerName(PrimitiveType type) {
    return type == PrimitiveType.DOUBLE ? "number" : readerName(type);
  }
}
