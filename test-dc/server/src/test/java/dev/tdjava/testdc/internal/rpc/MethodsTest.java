package dev.tdjava.testdc.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.testdc.internal.AllTopics;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.file.FileStore;
import dev.tdjava.testdc.internal.topic.login.LoginCodes;
import org.junit.jupiter.api.Test;

/** Parameters of served methods that are refused. */
class MethodsTest {

  private final Methods methods =
      Methods.of(AllTopics.of(() -> 0, 1, new LoginCodes(), new FileStore()));

  @Test
  void whatWouldMeanSomethingElseIsRefused() {
    TlObject imported =
        TlObject.of("channels.createChannel", "for_import", true, "title", "Imported");

    assertThatThrownBy(() -> methods.check(imported))
        .isInstanceOfSatisfying(
            RpcError.class,
            refusal -> {
              assertThat(refusal.name()).isEqualTo("METHOD_NOT_SERVED");
              assertThat(refusal.part()).isEqualTo("for_import");
            });
  }

  @Test
  void whatGoesWithoutSayingIsNot() {
    TlObject group =
        TlObject.of("channels.createChannel", "megagroup", true, "title", "Club", "ttl_period", 0);

    assertThatCode(() -> methods.check(group)).doesNotThrowAnyException();
  }

  @Test
  void whatAnotherTopicServesIsNotRefused() {
    Methods served =
        new Methods()
            .add("messages.readMentions", request -> true)
            .refuse("messages.readMentions", "top_msg_id");
    TlObject inTopic = TlObject.of("messages.readMentions", "top_msg_id", 5);
    assertThatThrownBy(() -> served.check(inTopic)).isInstanceOf(RpcError.class);

    served.extend("messages.readMentions", "top_msg_id", (request, other) -> false);

    assertThatCode(() -> served.check(inTopic)).doesNotThrowAnyException();
  }

  @Test
  void onlyServedMethodsAreExtended() {
    Methods served = new Methods();
    assertThatThrownBy(
            () -> served.extend("messages.readMentions", "top_msg_id", (request, other) -> true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("messages.readMentions");
    served.add("messages.saveDraft", request -> true);
    assertThatThrownBy(
            () -> served.extend("messages.saveDraft", "answer.id", (request, other) -> true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("answer");
  }

  @Test
  void onlyFieldsThatThereAreCanBeRefused() {
    assertThatThrownBy(() -> new Methods().refuse("messages.sendMessage", "colour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
  }
}
