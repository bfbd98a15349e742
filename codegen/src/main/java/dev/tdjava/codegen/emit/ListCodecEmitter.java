package dev.tdjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tdjava.codegen.schema.TdClass;
import javax.lang.model.element.Modifier;

/** Writes the methods of a codec that read and write lists, where the schema has such lists. */
final class ListCodecEmitter {

  private final ListedClasses lists;

  ListCodecEmitter(ListedClasses lists) {
    this.lists = lists;
  }

  void addTo(TypeSpec.Builder codec, TdClass type) {
    ClassName object = JavaTypes.of(type);
    boolean objects = lists.ofObjects().contains(type.name());
    boolean nullable = lists.ofNullable().contains(type.name());
    if (objects) {
      codec.addMethod(decode("decodeList", object, "decode", "Reads a list of objects."));
    }
    if (nullable) {
      codec.addMethod(
          decode(
              "decodeListOfNullable",
              JavaTypes.nullable(object),
              "decode",
              "Reads a list in which null may stand for an object."));
    }
    if (objects || nullable) {
      codec.addMethod(encodeList(object));
    }
    if (lists.ofLists().contains(type.name())) {
      codec.addMethod(
          decode("decodeListOfLists", listOf(object), "decodeList", "Reads a list of lists."));
      codec.addMethod(encodeListOfLists(object));
    }
  }

  private static MethodSpec decode(String name, TypeName element, String each, String doc) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(listOf(element))
        .addJavadoc("$L\n\n@param in stands before the list\n@return the list\n", doc)
        .addParameter(JavaTypes.JSON_READER, "in")
        .addStatement("int mark = in.beginArray()")
        .beginControlFlow("while (in.nextElement())")
        .addStatement("in.push($L(in))", each)
        .endControlFlow()
        .addStatement("return in.endArray(mark)")
        .build();
  }

  private static MethodSpec encodeList(ClassName object) {
    TypeName element = JavaTypes.nullable(object);
    return encode("encodeList", WildcardTypeName.subtypeOf(element))
        .beginControlFlow("for ($T element : list)", element)
        .addStatement("out.element()")
        .beginControlFlow("if (element == null)")
        .addStatement("out.nullValue()")
        .nextControlFlow("else")
        .addStatement("encode(out, element)")
        .endControlFlow()
        .endControlFlow()
        .addStatement("out.endArray()")
        .build();
  }

  private static MethodSpec encodeListOfLists(ClassName object) {
    TypeName element = listOf(object);
    return encode("encodeListOfLists", element)
        .beginControlFlow("for ($T element : list)", element)
        .addStatement("out.element()")
        .addStatement("encodeList(out, element)")
        .endControlFlow()
        .addStatement("out.endArray()")
        .build();
  }

  private static MethodSpec.Builder encode(String name, TypeName element) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Writes a list.\n\n@param out where to\n@param list the list\n")
        .addParameter(JavaTypes.JSON_WRITER, "out")
        .addParameter(listOf(element), "list")
        .addStatement("out.beginArray()");
  }

  private static TypeName listOf(TypeName element) {
    return ParameterizedTypeName.get(JavaTypes.LIST, element);
  }
}
