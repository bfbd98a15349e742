package dev.tdjava.testdc.internal.topic.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.tl.TlObject;
import org.junit.jupiter.api.Test;

/** Whose settings a request means. */
class NotifyMethodsTest {

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
}
