package dev.tdjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.codegen.CommittedFacts;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Constructor;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.Function;
import dev.tdjava.codegen.schema.ObjectType;
import dev.tdjava.codegen.schema.Schema;
import dev.tdjava.codegen.schema.TdClass;
import dev.tdjava.codegen.schema.TlType;
import dev.tdjava.codegen.schema.Trait;
import dev.tdjava.codegen.schema.VectorType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of TDLib 1.8.61 by other ways than this parser. */
class CommittedFactsTest {

  @Test
  void hasEveryTypeAndFunction() throws IOException {
    Schema schema = CommittedFacts.read();

    assertThat(schema.version()).isEqualTo("1.8.61");
    assertThat(schema.constructors()).hasSize(1985);
    assertThat(schema.functions()).hasSize(956);
    assertThat(schema.classes()).hasSize(687);
    assertThat(schema.classes().values()).filteredOn(TdClass::isPolymorphic).hasSize(193);
  }

  @Test
  void isWrittenAsItWasRead() throws IOException {
    assertThat(FactsWriter.write(CommittedFacts.read()))
        .isEqualTo(Files.readString(CommittedFacts.FILE));
  }

  @Test
  void marksFunctions() throws IOException {
    assertThat(with(Trait.SYNC)).hasSize(28).contains("getOption", "testReturnError");
    assertThat(with(Trait.BEFORE_AUTH)).contains("getAuthorizationState", "addProxy", "close");
    assertThat(with(Trait.BOTS)).contains("answerInlineQuery").doesNotContain("sendMessage");
    assertThat(with(Trait.USERS)).isEmpty();
  }

  @Test
  void marksWhatMayBeNull() throws IOException {
    List<Field> fields =
        CommittedFacts.read().combinators().stream()
            .map(Combinator::fields)
            .flatMap(List::stream)
            .toList();

    assertThat(fields).filteredOn(Field::nullable).hasSize(564);
    assertThat(fields)
        .filteredOn(field -> field.type() instanceof VectorType v && v.nullableElement())
        .extracting(FactsWriter::field)
        .containsExactly("messages:vector<message?>", "messages:vector<quickReplyMessage?>");
  }

  @Test
  void marksWhatMayBeNullInFact() throws IOException {
    assertThat(
            CommittedFacts.read().combinators().stream()
                .flatMap(
                    combinator ->
                        combinator.fields().stream()
                            .filter(Field::nullable)
                            .map(field -> combinator.name() + "." + field.name())))
        .contains("createForumTopic.icon")
        .containsAll(NullInFact.fields());
  }

  @Test
  void whatIsNullInRequestsOnlyIsNotSentByTdlib() throws IOException {
    Schema schema = CommittedFacts.read();
    Set<String> sent = new HashSet<>();
    schema.functions().forEach(function -> reach(function.className(), schema.classes(), sent));
    reach("Update", schema.classes(), sent);
    assertThat(
            schema.constructors().stream()
                .filter(constructor -> sent.contains(constructor.className()))
                .flatMap(
                    constructor ->
                        constructor.fields().stream()
                            .map(field -> constructor.name() + "." + field.name()))
                .filter(NullInFact.fields()::contains))
        .containsExactly("authorizationStateWaitRegistration.terms_of_service");
  }

  private static void reach(String name, Map<String, TdClass> classes, Set<String> reached) {
    if (!reached.add(name)) {
      return;
    }
    for (Constructor constructor : Objects.requireNonNull(classes.get(name)).constructors()) {
      for (Field field : constructor.fields()) {
        TlType type = field.type();
        while (type instanceof VectorType vector) {
          type = vector.element();
        }
        if (type instanceof ObjectType object) {
          reach(object.className(), classes, reached);
        }
      }
    }
  }

  private static List<String> with(Trait trait) throws IOException {
    return CommittedFacts.read().functions().stream()
        .filter(function -> function.traits().contains(trait))
        .map(Function::name)
        .toList();
  }
}
