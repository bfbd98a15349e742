package dev.tdjava.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.codegen.CommittedFacts;
import dev.tdjava.codegen.parse.SchemaException;
import dev.tdjava.codegen.parse.SchemaReader;
import dev.tdjava.codegen.prose.Prose;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Field;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCheckTest {

  @ParameterizedTest
  @CsvSource({
    "chat_id, chatId",
    "is_36_characters, is36Characters",
    "p256dh_base64url, p256dhBase64url",
    "default, default_",
    "hash_code, hashCode_",
    "type_name, typeName_",
    "builder, builder_",
    "in, in_",
    "type, type"
  })
  void namesComponents(String field, String component) {
    assertThat(JavaNames.component(field)).isEqualTo(component);
  }

  @Test
  void acceptsTheCommittedSchemaWithoutChangingAName() throws IOException {
    NameCheck.check(CommittedFacts.read());

    List<String> fields =
        CommittedFacts.read().combinators().stream()
            .map(Combinator::fields)
            .flatMap(List::stream)
            .map(Field::name)
            .toList();
    assertThat(fields).noneMatch(field -> JavaNames.component(field).endsWith("_"));
  }

  @Test
  void refusesTwoFieldsOfOneName() {
    assertRefused("a x_y:int32 xY:int32 = A;", "fields 'x_y' and 'xY' of 'a' would both become xY");
  }

  @Test
  void refusesANameThatIsTaken() {
    assertRefused("bytes_ = A;\ntdObject = B;", "'tdObject' would become dev.tdjava.api.TdObject");
    assertRefused("string = A;\nlist = B;", "'list' would become dev.tdjava.api.List");
  }

  @ParameterizedTest
  @CsvSource({"error, TdError", "file, File", "errorText, ErrorText", "unknown, Unknown"})
  void renamesWhatHidesAClassOfJavaLang(String name, String type) {
    assertThat(JavaNames.type(name).simpleName()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"class", "process", "nullPointerException", "override"})
  void refusesANameThatHidesAClassOfJavaLang(String name) {
    assertRefused(name + " = A;", "'" + name + "' would become dev.tdjava.api.");
  }

  @Test
  void refusesAClassWhoseUnknownObjectsHideOneOfJavaLang() {
    assertRefused("a = Error;\nb = Error;", "unknown objects of class 'Error' would become");
  }

  @Test
  void hidesNoClassOfJavaLangWithTheCommittedSchema() throws IOException {
    assertThat(ApiEmitter.emit(CommittedFacts.read(), Prose.NONE).keySet())
        .filteredOn(path -> path.startsWith("dev/tdjava/api/"))
        .map(path -> path.replaceFirst(".*/(.*)[.]java", "$1"))
        .contains("TdError", "File")
        .noneMatch(NameCheckTest::isInJavaLang);
  }

  @Test
  void refusesNamesThatDifferOnlyInCase() {
    assertRefused("aBox = A;\nabox = B;", "'abox' would become dev.tdjava.api.Abox, and so would");
  }

  @Test
  void refusesAConstructorWithTheNameOfItsClass() {
    assertRefused("a = A;\nb = A;", "'a' would become dev.tdjava.api.A, and so would class 'A'");
  }

  @Test
  void refusesAFunctionWithTheNameOfAClass() {
    assertRefused(
        "a = A;\n---functions---\nfoo = B;\n---types---\nb = B;\nfooBar = Foo;",
        "the codec of function 'foo' would become");
  }

  private static boolean isInJavaLang(String name) {
    return Object.class.getResource(name + ".class") != null;
  }

  private static void assertRefused(String schema, String message) {
    assertThatThrownBy(
            () ->
                ApiEmitter.emit(
                    SchemaReader.facts("td_api.tl", "// TDLib 1.0\n" + schema), Prose.NONE))
        .isInstanceOf(SchemaException.class)
        .hasMessageStartingWith(message);
  }
}
