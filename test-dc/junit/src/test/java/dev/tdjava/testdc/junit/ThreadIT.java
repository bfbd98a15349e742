package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.ChatListMain;
import dev.tdjava.api.InputMessageReplyToMessage;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageInteractionInfo;
import dev.tdjava.api.MessageReplyInfo;
import dev.tdjava.api.MessageReplyToMessage;
import dev.tdjava.api.MessageSupergroupChatCreate;
import dev.tdjava.api.MessageThreadInfo;
import dev.tdjava.api.MessageTopicThread;
import dev.tdjava.api.UpdateDeleteMessages;
import dev.tdjava.api.functions.GetChatHistory;
import dev.tdjava.api.functions.GetMessage;
import dev.tdjava.api.functions.GetMessageThread;
import dev.tdjava.api.functions.GetMessageThreadHistory;
import dev.tdjava.api.functions.GetRepliedMessage;
import dev.tdjava.api.functions.LoadChats;
import dev.tdjava.api.functions.SearchChatMessages;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestUser;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers in a supergroup, and answers to those. */
@OfflineTelegram
@Timeout(60)
class ThreadIT {

  private final TestClients clients;
  private final TestUser alice;
  private final TestUser bob;
  private final TestClient asAlice;
  private TestChat club;
  private TestMessage question;
  private TestMessage answer;

  ThreadIT(TestDc dc, TestClients clients) {
    this.clients = clients;
    alice = dc.user("Alice");
    bob = dc.user("Bob");
    asAlice = Chats.login(clients, alice);
  }

  @BeforeEach
  void aQuestionIsAnswered() {
    club = bob.createsSupergroup("Club", alice);
    Chats.content(asAlice, club, MessageSupergroupChatCreate.class);
    question = bob.says(club, "Thursday?");
    answer = bob.replies(question, "or Friday?");
    asAlice.hears("or Friday?");
  }

  private Message replies(long to, String text) {
    return asAlice.sent(
        asAlice.ask(
            new SendMessage(
                club.chatId(),
                null,
                new InputMessageReplyToMessage(to, null, 0),
                null,
                null,
                TestClient.text(text))));
  }

  private static MessageReplyInfo replies(Message message) {
    MessageInteractionInfo info =
        Objects.requireNonNull(message.interactionInfo(), "no interaction info");
    return Objects.requireNonNull(info.replyInfo(), "no reply info");
  }

  @Test
  void anAnswerToAnAnswerStaysInTheThread() {
    MessageTopicThread thread = new MessageTopicThread(question.idFor(alice));
    assertThat(asAlice.hears("or Friday?").topicId()).isEqualTo(thread);

    Message sent = replies(answer.idFor(alice), "Friday");
    bob.replies(answer, "good");

    assertThat(sent.topicId()).isEqualTo(thread);
    Message heard = asAlice.hears("good");
    assertThat(heard.topicId()).isEqualTo(thread);
    assertThat(heard.replyTo())
        .isInstanceOfSatisfying(
            MessageReplyToMessage.class,
            to -> assertThat(to.messageId()).isEqualTo(answer.idFor(alice)));
    TestClient laptop = Chats.login(clients, alice);
    laptop.ask(new LoadChats(new ChatListMain(), 10));
    laptop.ask(new GetChatHistory(club.chatId(), 0, 0, 10, false));
    assertThat(laptop.ask(new GetMessage(club.chatId(), heard.id())).topicId()).isEqualTo(thread);
  }

  @Test
  void aThreadIsCountedAndRead() {
    bob.says(club, "something else");
    bob.replies(answer, "Friday");
    asAlice.hears("Friday");
    long root = question.idFor(alice);

    TestClient laptop = Chats.login(clients, alice);
    laptop.ask(new LoadChats(new ChatListMain(), 10));
    laptop.ask(new GetChatHistory(club.chatId(), 0, 0, 10, false));
    assertThat(replies(laptop.ask(new GetMessage(club.chatId(), root))).replyCount()).isEqualTo(2);

    MessageThreadInfo thread = laptop.ask(new GetMessageThread(club.chatId(), root));
    assertThat(thread.messages()).extracting(TestClient::textOf).containsExactly("Thursday?");
    assertThat(thread.unreadMessageCount()).isEqualTo(2);
    assertThat(Objects.requireNonNull(thread.replyInfo(), "no reply info").replyCount())
        .isEqualTo(2);
    assertThat(laptop.ask(new GetMessageThreadHistory(club.chatId(), root, 0, 0, 10)).messages())
        .extracting(TestClient::textOf)
        .startsWith("Friday", "or Friday?")
        .doesNotContain("something else");
    assertThat(
            laptop
                .ask(
                    new SearchChatMessages(
                        club.chatId(), new MessageTopicThread(root), "or", null, 0, 0, 10, null))
                .messages())
        .extracting(TestClient::textOf)
        .containsExactly("or Friday?");
  }

  @Test
  void whatIsDeletedLeavesTheThread() {
    TestMessage last = bob.replies(answer, "Friday");
    asAlice.hears("Friday");

    long deleted = answer.idFor(alice);
    bob.deletes(answer);
    asAlice.await(UpdateDeleteMessages.class, u -> u.messageIds().contains(deleted));

    TestClient laptop = Chats.login(clients, alice);
    laptop.ask(new LoadChats(new ChatListMain(), 10));
    laptop.ask(new GetChatHistory(club.chatId(), 0, 0, 10, false));
    long root = question.idFor(alice);
    assertThat(replies(laptop.ask(new GetMessage(club.chatId(), root))).replyCount()).isEqualTo(1);
    Message left = laptop.ask(new GetMessage(club.chatId(), last.idFor(alice)));
    assertThat(left.topicId()).isEqualTo(new MessageTopicThread(root));
    assertThat(left.replyTo()).isInstanceOf(MessageReplyToMessage.class);
    assertThat(Refusals.refusal(laptop, new GetRepliedMessage(club.chatId(), left.id())))
        .isEqualTo("404 Not Found");
  }
}
