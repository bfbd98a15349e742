package dev.tdjava.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.Message;
import dev.tdjava.api.MessageContent;
import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.UnknownMessageContent;
import dev.tdjava.api.UnknownUpdate;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.fixtures.Samples;
import dev.tdjava.fixtures.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newer TDLib might say does not break anything. */
class UnknownTypesTest {

  private static final String NEWER =
      "{\"@type\":\"messageOfTheFuture\",\"a\":[{\"b\":\"}\"}],\"c\":1}";

  static List<Class<?>> sealedClasses() {
    return Schema.all().stream()
        .filter(schema -> !schema.isFunction())
        .flatMap(schema -> Stream.of(schema.type().getInterfaces()))
        .filter(Class::isSealed)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sealedClasses")
  void everyClassHasAMemberForTypesItDoesNotKnow(Class<? extends TdObject> sealed) {
    TdObject unknown = TdJson.fromJson(sealed, NEWER);
    assertThat(unknown.getClass().getSimpleName()).isEqualTo("Unknown" + sealed.getSimpleName());
    assertThat(unknown.typeName()).isEqualTo("messageOfTheFuture");
    assertThat(TdJson.toJson(unknown)).isEqualTo(NEWER);
  }

  @ParameterizedTest
  @MethodSource("sealedClasses")
  void theyAreWrittenAsTheyWereReadWhateverTheirName(Class<? extends TdObject> sealed)
      throws ReflectiveOperationException {
    Class<? extends TdObject> unknown = TdJson.fromJson(sealed, NEWER).getClass();
    for (String name : List.of("ok", "messageSenderUser", "Update", "getMe", "")) {
      String json = NEWER.replace("messageOfTheFuture", name);
      TdObject named =
          unknown.getDeclaredConstructor(String.class, String.class).newInstance(name, json);
      assertThat(TdJson.toJson(named)).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok", "messageSenderUser", "getMe", "nope"})
  void somebodyElsesObjectsAndRequestsAreRefused(String name) {
    record Mine(String typeName) implements TdObject {}
    record MyRequest(String typeName) implements TdFunction<Ok> {}
    assertThatThrownBy(() -> TdJson.toJson(new Mine(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Mine is not one of tdjava's records");
    assertThatThrownBy(() -> TdJson.toJson(new MyRequest(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MyRequest is not one of tdjava's records");
  }

  @Test
  void itSurvivesWithinKnownObjects() {
    Message message = new Samples(1).of(Message.class);
    String json = TdJson.toJson(message);
    String content = TdJson.toJson(message.content());
    UpdateNewMessage update =
        TdJson.fromJson(
            UpdateNewMessage.class,
            "{\"@type\":\"updateNewMessage\",\"message\":" + json.replace(content, NEWER) + "}");
    assertThat(update.message().content())
        .isEqualTo(new UnknownMessageContent("messageOfTheFuture", NEWER));
    assertThat(update.message().id()).isEqualTo(message.id());
    assertThat(TdJson.fromJson(Update.class, TdJson.toJson(update))).isEqualTo(update);
  }

  @Test
  void theTypeMayStandAnywhere() {
    String json = " {\"c\" : null, \"@type\" :\"updateOfTheFuture\"} ";
    assertThat(TdJson.fromJson(Update.class, json))
        .isEqualTo(new UnknownUpdate("updateOfTheFuture", json.strip()));
    MessageContent content =
        TdJson.fromJson(MessageContent.class, "{\"emoji\":\"x\",\"@type\":\"messageDice\"}");
    assertThat(content.typeName()).isEqualTo("messageDice");
  }
}
