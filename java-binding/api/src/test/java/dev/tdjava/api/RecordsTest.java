package dev.tdjava.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.functions.CheckAuthenticationCode;
import dev.tdjava.api.functions.CheckAuthenticationPassword;
import dev.tdjava.api.functions.CreateForumTopic;
import dev.tdjava.api.functions.GetOption;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.api.functions.TestCallVectorInt;
import dev.tdjava.codec.TdJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What the generated records promise. */
@NullUnmarked // it gives null where none may be
class RecordsTest {

  @Test
  void aMissingValueIsNamed() {
    assertThatThrownBy(() -> new GetOption(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("GetOption.name must not be null");
    assertThatThrownBy(() -> SendMessage.builder().chatId(1).build())
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("SendMessage.inputMessageContent must not be null");
    assertThatThrownBy(() -> new TestCallVectorInt(Arrays.asList(1, null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("TestCallVectorInt.x[1] must not be null");
    assertThatThrownBy(() -> new TestCallVectorInt(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("TestCallVectorInt.x must not be null: pass List.of() where there is nothing");
  }

  @Test
  void anObjectThatTdlibDoesNotNeedMayBeLeftOut() {
    CreateForumTopic request = CreateForumTopic.builder().chatId(1).name("news").build();
    assertThat(request.icon()).isNull();
    assertThat(TdJson.toJson(request))
        .isEqualTo(
            "{\"@type\":\"createForumTopic\",\"chat_id\":1,\"name\":\"news\","
                + "\"is_name_implicit\":false}");
  }

  @Test
  void listsCannotBeChanged() {
    List<Integer> given = new ArrayList<>(List.of(1, 2));
    TestCallVectorInt request = new TestCallVectorInt(given);
    given.clear();
    assertThat(request.x()).containsExactly(1, 2);
    assertThatThrownBy(() -> request.x().add(3)).isInstanceOf(UnsupportedOperationException.class);
    assertThat(request).isEqualTo(new TestCallVectorInt(List.of(1, 2)));
  }

  @Test
  void someListsHoldNull() {
    Messages messages = new Messages(1, Arrays.asList((Message) null));
    assertThat(messages.messages()).containsExactly((Message) null);
  }

  @Test
  void secretsStayOutOfText() {
    SetTdlibParameters parameters =
        SetTdlibParameters.builder()
            .apiId(1)
            .apiHash("hidden")
            .databaseEncryptionKey(Bytes.of((byte) 1))
            .deviceModel("shown")
            .build();
    assertThat(parameters.toString()).contains("shown", "***").doesNotContain("hidden");
    assertThat(new CheckAuthenticationCode("12345").toString()).doesNotContain("12345");
    assertThat(new CheckAuthenticationPassword("hidden").toString()).doesNotContain("hidden");
  }
}
