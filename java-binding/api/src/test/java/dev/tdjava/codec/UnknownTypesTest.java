package dev.tdjava.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.Message;
import dev.tdjava.api.MessageContent;
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
