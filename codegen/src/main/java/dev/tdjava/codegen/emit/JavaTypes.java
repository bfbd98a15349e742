package dev.tdjava.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.ObjectType;
import dev.tdjava.codegen.schema.PrimitiveType;
import dev.tdjava.codegen.schema.TdClass;
import dev.tdjava.codegen.schema.TlType;
import dev.tdjava.codegen.schema.VectorType;
import java.util.List;

/** How TDLib's types look in Java, and the names of what generated code uses. */
final class JavaTypes {

  static final ClassName TD_OBJECT = ClassName.get(JavaNames.API, "TdObject");
  static final ClassName TD_FUNCTION = ClassName.get(JavaNames.API, "TdFunction");
  static final ClassName TD_SYNCHRONOUS = ClassName.get(JavaNames.API, "TdSynchronous");
  static final ClassName BYTES = ClassName.get(JavaNames.API, "Bytes");
  static final ClassName VALUES = ClassName.get("dev.tdjava.api.internal", "Values");
  static final ClassName JSON_READER = ClassName.get("dev.tdjava.codec.internal", "JsonReader");
  static final ClassName JSON_WRITER = ClassName.get("dev.tdjava.codec.internal", "JsonWriter");
  static final ClassName JSON_KEY = ClassName.get("dev.tdjava.codec.internal", "JsonKey");
  static final ClassName TYPE_TABLE = ClassName.get("dev.tdjava.codec.internal", "TypeTable");
  static final ClassName OBJECT_CODEC = ClassName.get("dev.tdjava.codec.internal", "ObjectCodec");
  static final ClassName FUNCTION_CODEC =
      ClassName.get("dev.tdjava.codec.internal", "FunctionCodec");
  static final ClassName STRING = ClassName.get(String.class);
  static final ClassName LIST = ClassName.get(List.class);

  /** Marks what the generator wrote; not kept in class files. */
  static final AnnotationSpec GENERATED =
      AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
          .addMember("value", "$S", "dev.tdjava.codegen")
          .build();

  private static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable")).build();

  private JavaTypes() {}

  /**
   * For code that hands the record's constructor a null on purpose: it is there that a missing
   * object is reported, by the name of its component.
   */
  static AnnotationSpec suppressNullAway() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "NullAway")
        .build();
  }

  /** The Java type of a class: a sealed interface or the record of its only constructor. */
  static ClassName of(TdClass type) {
    return type.isPolymorphic() ? JavaNames.type(type.name()) : JavaNames.record(type.only());
  }

  /** The type of a field's component. */
  static TypeName of(Field field) {
    TypeName type = of(field.type());
    return field.nullable() ? nullable(type) : type;
  }

  static TypeName nullable(TypeName type) {
    return type.annotated(NULLABLE);
  }

  private static TypeName of(TlType type) {
    if (type instanceof PrimitiveType primitive) {
      return of(primitive);
    } else if (type instanceof ObjectType object) {
      return JavaNames.type(
          object.onlyConstructor() == null ? object.className() : object.onlyConstructor());
    }
    VectorType vector = (VectorType) type;
    TypeName element = of(vector.element()).box();
    return ParameterizedTypeName.get(LIST, vector.nullableElement() ? nullable(element) : element);
  }

  private static TypeName of(PrimitiveType type) {
    return switch (type) {
      case INT32 -> TypeName.INT;
      case INT53, INT64 -> TypeName.LONG;
      case DOUBLE -> TypeName.DOUBLE;
      case BOOL -> TypeName.BOOLEAN;
      case STRING -> STRING;
      case BYTES -> BYTES;
    };
  }

  /** The value of a component that nobody has set: what TDLib takes for a missing field. */
  static CodeBlock defaultValue(Field field) {
    if (field.type() instanceof PrimitiveType primitive) {
      return switch (primitive) {
        case INT32, INT53, INT64 -> CodeBlock.of("0");
        case DOUBLE -> CodeBlock.of("0.0");
        case BOOL -> CodeBlock.of("false");
        case STRING -> CodeBlock.of("$S", "");
        case BYTES -> CodeBlock.of("$T.EMPTY", BYTES);
      };
    }
    return field.type() instanceof VectorType
        ? CodeBlock.of("$T.of()", LIST)
        : CodeBlock.of("null");
  }
}
