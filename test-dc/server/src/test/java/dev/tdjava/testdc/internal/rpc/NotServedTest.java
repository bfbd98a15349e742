package dev.tdjava.testdc.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.testdc.internal.files.FileStore;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.world.LoginCodes;
import dev.tdjava.testdc.internal.world.RpcError;
import org.junit.jupiter.api.Test;

/** Parameters of served methods that are refused. */
class NotServedTest {

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
  void aTopicHasNoSettingsThatAreTheChats() {
    TlObject chat = TlObject.of("inputPeerChannel", "channel_id", 1L, "access_hash", 1L);
    TlObject topic = TlObject.of("inputNotifyForumTopic", "peer", chat, "top_msg_id", 5);

    assertThatThrownBy(
            () -> NotifyMethods.target(TlObject.of("account.updateNotifySettings", "peer", topic)))
        .isInstanceOf(RpcError.class)
        .hasMessage("METHOD_NOT_SERVED");
    TlObject whole = TlObject.of("inputNotifyPeer", "peer", chat);
    assertThat(NotifyMethods.target(TlObject.of("account.updateNotifySettings", "peer", whole)))
        .isEqualTo(whole);
  }

  @Test
  void onlyFieldsThatThereAreCanBeRefused() {
    assertThatThrownBy(() -> new Methods().refuse("messages.sendMessage", "colour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
  }
}
