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
    TlObject forum = TlObject.of("channels.createChannel", "forum", true, "title", "Forum");

    assertThatThrownBy(() -> methods.check(forum))
        .isInstanceOfSatisfying(
            RpcError.class,
            refusal -> {
              assertThat(refusal.name()).isEqualTo("METHOD_NOT_SERVED");
              assertThat(refusal.part()).isEqualTo("forum");
            });
  }

  @Test
  void whatGoesWithoutSayingIsNot() {
    TlObject group =
        TlObject.of("channels.createChannel", "megagroup", true, "title", "Club", "ttl_period", 0);

    assertThatCode(() -> methods.check(group)).doesNotThrowAnyException();
  }

  @Test
  void onlyFieldsThatThereAreCanBeRefused() {
    assertThatThrownBy(() -> new Methods().refuse("messages.sendMessage", "colour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
  }
}
