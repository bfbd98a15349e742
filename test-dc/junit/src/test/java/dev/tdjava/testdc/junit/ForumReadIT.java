package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.ChatActionTyping;
import dev.tdjava.api.ChatListMain;
import dev.tdjava.api.ChatNotificationSettings;
import dev.tdjava.api.DraftMessage;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.ForumTopic;
import dev.tdjava.api.InputMessageReplyToExternalMessage;
import dev.tdjava.api.InputMessageReplyToMessage;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageReplyToMessage;
import dev.tdjava.api.MessageSourceForumTopicHistory;
import dev.tdjava.api.MessageSupergroupChatCreate;
import dev.tdjava.api.MessageTopicForum;
import dev.tdjava.api.ReactionTypeEmoji;
import dev.tdjava.api.SearchMessagesFilter;
import dev.tdjava.api.SearchMessagesFilterUnreadMention;
import dev.tdjava.api.SearchMessagesFilterUnreadReaction;
import dev.tdjava.api.UpdateChatAction;
import dev.tdjava.api.UpdateForumTopic;
import dev.tdjava.api.UpdateMessageIsPinned;
import dev.tdjava.api.UpdateMessageUnreadReactions;
import dev.tdjava.api.functions.AddMessageReaction;
import dev.tdjava.api.functions.ForwardMessages;
import dev.tdjava.api.functions.GetForumTopic;
import dev.tdjava.api.functions.GetForumTopicHistory;
import dev.tdjava.api.functions.LoadChats;
import dev.tdjava.api.functions.OpenChat;
import dev.tdjava.api.functions.ReadAllForumTopicMentions;
import dev.tdjava.api.functions.ReadAllForumTopicReactions;
import dev.tdjava.api.functions.SearchChatMessages;
import dev.tdjava.api.functions.SendChatAction;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.api.functions.SetChatDraftMessage;
import dev.tdjava.api.functions.SetForumTopicNotificationSettings;
import dev.tdjava.api.functions.UnpinAllForumTopicMessages;
import dev.tdjava.api.functions.ViewMessages;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestTopic;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is written in topics of a forum, and read. */
@OfflineTelegram
@Timeout(60)
class ForumReadIT {

  private final TestDc dc;
  private final TestClients clients;
  private final TestUser alice;
  private final TestUser bob;
  private final TestClient asAlice;
  private TestChat forum;
  private TestTopic roof;
  private TestTopic walls;

  ForumReadIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    this.clients = clients;
    alice = dc.user("Alice").username("alice_builds");
    bob = dc.user("Bob");
    asAlice = Chats.login(clients, alice);
  }

  @BeforeEach
  void aForumWithTopics() {
    forum = dc.forum("Builders", bob, alice);
    roof = bob.createsTopic(forum, "Roof");
    walls = bob.createsTopic(forum, "Walls");
    Chats.content(asAlice, forum, MessageSupergroupChatCreate.class);
    alice.reads(roof);
    alice.reads(walls);
  }

  private static MessageTopicForum in(TestTopic topic) {
    return new MessageTopicForum(topic.id());
  }

  private ForumTopic topic(TestTopic topic) {
    return topic(asAlice, topic.id());
  }

  private ForumTopic topic(TestClient client, int id) {
    return client.ask(new GetForumTopic(forum.chatId(), id));
  }

  private Message sends(MessageTopicForum topic, String text) {
    return asAlice.sent(
        asAlice.ask(
            new SendMessage(forum.chatId(), topic, null, null, null, TestClient.text(text))));
  }

  private Message replies(MessageTopicForum topic, long to, String text) {
    return asAlice.sent(
        asAlice.ask(
            new SendMessage(
                forum.chatId(),
                topic,
                new InputMessageReplyToMessage(to, null, 0),
                null,
                null,
                TestClient.text(text))));
  }

  private List<String> history(TestClient client, int topic) {
    return client
        .ask(new GetForumTopicHistory(forum.chatId(), topic, 0, 0, 100))
        .messages()
        .stream()
        .map(TestClient::textOf)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Test
  void messagesGoIntoTheirTopics() {
    MessageTopicForum general = new MessageTopicForum(1);
    assertThat(sends(in(roof), "It leaks").topicId()).isEqualTo(in(roof));
    assertThat(sends(general, "Hello").topicId()).isEqualTo(general);
    Message answer = asAlice.hears(bob.says(roof, "Where?").text());
    assertThat(answer.topicId()).isEqualTo(in(roof));
    assertThat(answer.replyTo()).isNull();

    Message reply = replies(in(roof), answer.id(), "In the kitchen");
    assertThat(reply.topicId()).isEqualTo(in(roof));
    assertThat(reply.replyTo())
        .isInstanceOfSatisfying(
            MessageReplyToMessage.class, to -> assertThat(to.messageId()).isEqualTo(answer.id()));
    assertThat(asAlice.hears(bob.says(forum, "Hi").text()).topicId()).isEqualTo(general);
    assertThat(asAlice.hears(bob.says(walls, "Paint!").text()).topicId()).isEqualTo(in(walls));

    TestClient laptop = Chats.login(clients, alice);
    laptop.ask(new LoadChats(new ChatListMain(), 10));
    assertThat(history(laptop, roof.id())).containsExactly("In the kitchen", "Where?", "It leaks");
    assertThat(history(laptop, walls.id())).containsExactly("Paint!");
    assertThat(history(laptop, 1)).containsExactly("Hi", "Hello");
  }

  @Test
  void eachTopicIsReadByItself() {
    Message leaks = asAlice.hears(bob.says(roof, "It leaks").text());
    Message again = asAlice.hears(bob.says(roof, "Again").text());
    bob.says(walls, "Paint!");
    bob.says(forum, "Hello");
    assertThat(topic(roof).unreadCount()).isEqualTo(2);
    assertThat(topic(walls).unreadCount()).isEqualTo(1);

    TestClient phone = Chats.login(clients, alice);
    phone.ask(new LoadChats(new ChatListMain(), 10));
    topic(phone, roof.id());
    history(phone, roof.id()); // TDLib heeds what is read where it knows the first message
    asAlice.ask(new OpenChat(forum.chatId()));
    asAlice.ask(
        new ViewMessages(
            forum.chatId(), List.of(leaks.id()), new MessageSourceForumTopicHistory(), true));
    phone.await(
        UpdateForumTopic.class,
        update ->
            update.forumTopicId() == roof.id() && update.lastReadInboxMessageId() == leaks.id());
    ForumTopic half = topic(roof);
    assertThat(half.unreadCount()).isEqualTo(1);
    assertThat(half.lastReadInboxMessageId()).isEqualTo(leaks.id());
    alice.reads(roof);
    asAlice.await(UpdateForumTopic.class, update -> update.lastReadInboxMessageId() == again.id());
    assertThat(topic(roof).unreadCount()).isEqualTo(0);
    assertThat(topic(walls).unreadCount()).isEqualTo(1);
    assertThat(topic(asAlice, 1).unreadCount()).isEqualTo(2); // with the forum's first message
  }

  @Test
  void whoWroteLearnsThatOthersHaveReadIt() {
    Message leaks = sends(in(roof), "It leaks");
    topic(roof);

    bob.reads(roof);

    asAlice.await(
        UpdateForumTopic.class,
        update ->
            update.forumTopicId() == roof.id() && update.lastReadOutboxMessageId() == leaks.id());
    assertThat(topic(roof).lastReadOutboxMessageId()).isEqualTo(leaks.id());
    assertThat(topic(walls).lastReadOutboxMessageId()).isLessThan(leaks.id());
  }

  @Test
  void eachTopicHasADraft() {
    TestClient laptop = Chats.login(clients, alice);
    laptop.ask(new LoadChats(new ChatListMain(), 10));
    topic(laptop, roof.id());

    topic(roof);
    asAlice.ask(new SetChatDraftMessage(forum.chatId(), in(roof), draft("It le")));

    DraftMessage seen =
        Objects.requireNonNull(
            laptop
                .await(UpdateForumTopic.class, update -> update.draftMessage() != null)
                .draftMessage());
    assertThat(((InputMessageText) seen.inputMessageText()).text().text()).isEqualTo("It le");
    assertThat(topic(laptop, roof.id()).draftMessage()).isNotNull();
    assertThat(topic(laptop, walls.id()).draftMessage()).isNull();

    laptop.forget();
    asAlice.sent(
        asAlice.ask(
            new SendMessage(
                forum.chatId(),
                in(roof),
                null,
                null,
                null,
                new InputMessageText(new FormattedText("It leaks", List.of()), null, true))));
    laptop.await(
        UpdateForumTopic.class,
        update -> update.forumTopicId() == roof.id() && update.draftMessage() == null);
    assertThat(topic(laptop, roof.id()).draftMessage()).isNull();
  }

  private static DraftMessage draft(String text) {
    return new DraftMessage(
        null, 0, new InputMessageText(new FormattedText(text, List.of()), null, false), 0, null);
  }

  @Test
  void eachTopicHasNotificationSettings() {
    TestClient laptop = Chats.login(clients, alice);
    laptop.ask(new LoadChats(new ChatListMain(), 10));
    topic(laptop, roof.id());
    topic(roof);

    asAlice.ask(new SetForumTopicNotificationSettings(forum.chatId(), roof.id(), muted()));

    ChatNotificationSettings seen =
        laptop
            .await(
                UpdateForumTopic.class,
                update -> !update.notificationSettings().useDefaultMuteFor())
            .notificationSettings();
    assertThat(seen.muteFor()).isBetween(1, 3600);
    assertThat(topic(laptop, roof.id()).notificationSettings().useDefaultMuteFor()).isFalse();
    assertThat(topic(laptop, walls.id()).notificationSettings().useDefaultMuteFor()).isTrue();
  }

  private static ChatNotificationSettings muted() {
    return new ChatNotificationSettings(
        false, 3600, true, 0, true, true, true, false, true, 0, true, true, true, false, true,
        false);
  }

  @Test
  void mentionsAreReadInTheirTopic() {
    topic(roof);
    topic(walls);
    Message mention = asAlice.hears(bob.says(roof, "@alice_builds, it leaks").text());
    bob.says(walls, "@alice_builds, paint!");
    asAlice.hears("@alice_builds, paint!");
    bob.says(roof, "quickly"); // mentions nobody, though bob began the topic
    assertThat(topic(roof).unreadMentionCount()).isEqualTo(1);

    assertThat(found(in(roof), "", new SearchMessagesFilterUnreadMention()))
        .containsExactly(TestClient.textOf(mention));
    asAlice.ask(new ReadAllForumTopicMentions(forum.chatId(), roof.id()));

    dc.await("Alice read them", () -> dc.calls("messages.readMentions") == 1);
    assertThat(topic(roof).unreadMentionCount()).isEqualTo(0);
    assertThat(topic(walls).unreadMentionCount()).isEqualTo(1);
    TestClient asBob = Chats.login(clients, bob);
    asBob.ask(new LoadChats(new ChatListMain(), 10));
    sends(in(roof), "coming");
    assertThat(topic(asBob, roof.id()).unreadMentionCount()).isEqualTo(0);
  }

  private List<String> found(
      MessageTopicForum topic, String text, @Nullable SearchMessagesFilter filter) {
    return asAlice
        .ask(new SearchChatMessages(forum.chatId(), topic, text, null, 0, 0, 100, filter))
        .messages()
        .stream()
        .map(TestClient::textOf)
        .toList();
  }

  @Test
  void reactionsAreReadInTheirTopic() {
    topic(roof);
    Message leaks = sends(in(roof), "It leaks");
    Message paint = sends(in(walls), "Paint!");
    TestClient asBob = Chats.login(clients, bob);
    asBob.ask(new LoadChats(new ChatListMain(), 10));
    history(asBob, roof.id());
    history(asBob, walls.id());
    asBob.ask(
        new AddMessageReaction(
            forum.chatId(), leaks.id(), new ReactionTypeEmoji("👍"), false, false));
    asBob.ask(
        new AddMessageReaction(
            forum.chatId(), paint.id(), new ReactionTypeEmoji("👍"), false, false));
    asAlice.await(UpdateMessageUnreadReactions.class, update -> update.messageId() == leaks.id());
    asAlice.await(UpdateMessageUnreadReactions.class, update -> update.messageId() == paint.id());
    assertThat(topic(roof).unreadReactionCount()).isEqualTo(1);
    assertThat(found(in(roof), "", new SearchMessagesFilterUnreadReaction()))
        .containsExactly("It leaks");

    asAlice.ask(new ReadAllForumTopicReactions(forum.chatId(), roof.id()));

    dc.await("Alice read them", () -> dc.calls("messages.readReactions") == 1);
    assertThat(topic(roof).unreadReactionCount()).isEqualTo(0);
    assertThat(topic(walls).unreadReactionCount()).isEqualTo(1);
  }

  @Test
  void messagesAreFoundInATopic() {
    bob.says(roof, "The roof leaks");
    bob.says(walls, "The walls leak");
    bob.says(forum, "Everything leaks");
    asAlice.hears("Everything leaks");

    assertThat(found(in(roof), "leak", null)).containsExactly("The roof leaks");
    assertThat(found(in(walls), "leak", null)).containsExactly("The walls leak");
    assertThat(found(new MessageTopicForum(1), "leak", null)).containsExactly("Everything leaks");
  }

  @Test
  void whatIsPinnedInATopicIsUnpinnedThere() {
    bob.promotes(forum, alice);
    TestMessage leaks = bob.says(roof, "It leaks");
    TestMessage paint = bob.says(walls, "Paint!");
    asAlice.hears("Paint!"); // a message that is pinned when it comes has no such update
    bob.pins(leaks);
    bob.pins(paint);
    asAlice.await(UpdateMessageIsPinned.class, update -> update.messageId() == paint.idFor(alice));

    asAlice.ask(new UnpinAllForumTopicMessages(forum.chatId(), roof.id()));

    asAlice.await(
        UpdateMessageIsPinned.class,
        update -> update.messageId() == leaks.idFor(alice) && !update.isPinned());
    assertThat(asAlice.all(UpdateMessageIsPinned.class))
        .noneMatch(update -> update.messageId() == paint.idFor(alice) && !update.isPinned());
  }

  @Test
  void messagesAreForwardedIntoATopic() {
    Message note = asAlice.hears(bob.says(forum, "A good roofer").text());

    Message sent =
        asAlice.sent(
            asAlice
                .ask(
                    new ForwardMessages(
                        forum.chatId(),
                        in(roof),
                        forum.chatId(),
                        List.of(note.id()),
                        null,
                        false,
                        false))
                .messages()
                .get(0));

    assertThat(sent.topicId()).isEqualTo(in(roof));
    assertThat(history(asAlice, roof.id())).contains("A good roofer");
  }

  @Test
  void aMessageOfAnotherTopicIsAnswered() {
    Message paint = asAlice.hears(bob.says(walls, "Paint!").text());

    Message sent =
        asAlice.sent(
            asAlice.ask(
                new SendMessage(
                    forum.chatId(),
                    in(roof),
                    new InputMessageReplyToExternalMessage(forum.chatId(), paint.id(), null, 0),
                    null,
                    null,
                    TestClient.text("the roof first"))));

    assertThat(sent.topicId()).isEqualTo(in(roof));
    assertThat(sent.replyTo())
        .isInstanceOfSatisfying(
            MessageReplyToMessage.class, to -> assertThat(to.origin()).isNotNull());
    assertThat(history(asAlice, walls.id())).containsExactly("Paint!");
  }

  @Test
  void oneIsSeenTypingInATopic() {
    TestClient asBob = Chats.login(clients, bob);
    asBob.ask(new LoadChats(new ChatListMain(), 10));
    asAlice.ask(new OpenChat(forum.chatId()));

    asBob.ask(new SendChatAction(forum.chatId(), in(roof), "", new ChatActionTyping()));

    asAlice.await(UpdateChatAction.class, update -> in(roof).equals(update.topicId()));
  }
}
