package dev.tdjava.telegram.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.Message;
import dev.tdjava.api.UpdateMessageSendFailed;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.telegram.text.Text;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.LoggedIn;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClient;
import dev.tdjava.testdc.junit.Tolerates;
import java.util.Objects;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors are known by Telegram's names for them, whatever TDLib makes of code and text. */
@OfflineTelegram
@Timeout(60)
@Tolerates("Failed to send|Receive QUOTE_TEXT_INVALID")
class ErrorNamesIT {

  private final TestDc dc;

  ErrorNamesIT(TestDc dc) {
    this.dc = dc;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CHAT_WRITE_FORBIDDEN",
        "INPUT_USER_DEACTIVATED",
        "MEDIA_CAPTION_TOO_LONG",
        "MEDIA_EMPTY",
        "MESSAGE_TOO_LONG",
        "PEER_ID_INVALID",
        "PHOTO_EXT_INVALID",
        "QUOTE_TEXT_INVALID",
        "USER_IS_BLOCKED",
        "USER_IS_BOT"
      })
  void ofBots(String name, @LoggedIn(bot = "helper_bot") TestClient client) {
    assertNamed(name, client, dc.bot("helper_bot"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHAT_WRITE_FORBIDDEN", "PEER_ID_INVALID", "PHOTO_EXT_INVALID"})
  void ofUsers(String name, @LoggedIn("Alice") TestClient client) {
    assertNamed(name, client, dc.user("Alice"));
  }

  private void assertNamed(String name, TestClient client, TestUser account) {
    TestUser bob = dc.user("Bob");
    bob.says(account, "hello");
    client.hears("hello");
    for (int code : new int[] {400, 403}) {
      dc.next("messages.sendMessage").fails(code, name);
      TdErrorException failure = failure(client, bob.id());
      assertThat(failure.isNamed(name)).as("%s %s", code, failure.getMessage()).isTrue();
      assertThat(failure.isNamed("CHAT_ADMIN_REQUIRED")).isFalse();
    }
  }

  private static TdErrorException failure(TestClient client, long chatId) {
    Message sending =
        client.ask(
            SendMessage.builder()
                .chatId(chatId)
                .inputMessageContent(InputMessageText.builder().text(Text.plain("x")).build())
                .build());
    Message failed =
        client
            .await(UpdateMessageSendFailed.class, it -> it.oldMessageId() == sending.id())
            .message();
    return Objects.requireNonNull(MessageInfo.sendFailure(failed));
  }
}
