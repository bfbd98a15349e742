package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageSenderUser;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.User;
import dev.tdjava.api.UserTypeBot;
import dev.tdjava.api.Usernames;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.client.TdClient;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Logging in, as the extension does it, and what comes then. */
@OfflineTelegram
@Timeout(60)
class LoginIT {

  @Test
  void whoIsLoggedInGetsMessages(TestDc dc, @LoggedIn("Alice") RxTdClient alice) {
    TestUser bob = dc.user("Bob");
    TestSubscriber<Message> messages =
        alice.updates(UpdateNewMessage.class).map(UpdateNewMessage::message).test();

    bob.says(dc.user("Alice"), "hello");

    Message message = messages.awaitCount(1).values().get(0);
    assertThat(message.senderId()).isEqualTo(new MessageSenderUser(bob.id()));
    assertThat(message.isOutgoing()).isFalse();
    assertThat(message.content())
        .isInstanceOfSatisfying(
            MessageText.class,
            text -> assertThat(text.text()).extracting(FormattedText::text).isEqualTo("hello"));
  }

  @Test
  void aClientIsTheUserThatItWasAskedFor(TestDc dc, @LoggedIn("Alice") TdClient alice) {
    User me = alice.send(new GetMe()).join();

    assertThat(me.id()).isEqualTo(dc.user("Alice").id());
    assertThat(me.firstName()).isEqualTo("Alice");
    assertThat("+" + me.phoneNumber()).isEqualTo(dc.user("Alice").phone());
  }

  @Test
  void aBotIsLoggedInByItsToken(TestDc dc, @LoggedIn(bot = "echo_bot") TdClient bot) {
    User me = bot.send(new GetMe()).join();

    assertThat(me.id()).isEqualTo(dc.bot("echo_bot").id());
    assertThat(me.type()).isInstanceOf(UserTypeBot.class);
    assertThat(me.usernames())
        .extracting(Usernames::activeUsernames)
        .isEqualTo(List.of("echo_bot"));
  }
}
