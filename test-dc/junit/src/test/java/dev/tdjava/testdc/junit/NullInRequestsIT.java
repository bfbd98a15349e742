package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.Ok;
import dev.tdjava.api.functions.AddChatToList;
import dev.tdjava.api.functions.CreateForumTopic;
import dev.tdjava.api.functions.GetJsonString;
import dev.tdjava.api.functions.ReadChatList;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Objects that TDLib does not need, although its prose does not say so, may be left out. */
@OfflineTelegram
@Timeout(60)
class NullInRequestsIT {

  @Test
  void reachTdlib(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    TestChat chat = dc.supergroup("Coffee", dc.user("Alice"), dc.user("Bob"));
    dc.user("Bob").says(chat, "hello");
    alice.hears("hello");

    TdErrorException refused =
        alice.refusal(
            CreateForumTopic.builder().chatId(chat.chatId()).name("without an icon").build());
    assertThat(refused.errorMessage()).isEqualTo("The chat is not a forum");

    assertThat(alice.ask(new GetJsonString(null)).text()).isEqualTo("null");
    assertThat(alice.ask(new AddChatToList(chat.chatId(), null))).isEqualTo(new Ok());
    assertThat(alice.ask(new ReadChatList(null))).isEqualTo(new Ok());
  }
}
