package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.ChatListMain;
import dev.tdjava.api.ForumTopic;
import dev.tdjava.api.ForumTopicIcon;
import dev.tdjava.api.ForumTopicInfo;
import dev.tdjava.api.ForumTopics;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageForumTopicCreated;
import dev.tdjava.api.MessageForumTopicEdited;
import dev.tdjava.api.MessageForumTopicIsClosedToggled;
import dev.tdjava.api.MessageForumTopicIsHiddenToggled;
import dev.tdjava.api.MessageSupergroupChatCreate;
import dev.tdjava.api.MessageTopicForum;
import dev.tdjava.api.Supergroup;
import dev.tdjava.api.UpdateDeleteMessages;
import dev.tdjava.api.UpdateForumTopic;
import dev.tdjava.api.UpdateForumTopicInfo;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.UpdateSupergroup;
import dev.tdjava.api.functions.CreateForumTopic;
import dev.tdjava.api.functions.CreateNewSupergroupChat;
import dev.tdjava.api.functions.DeleteForumTopic;
import dev.tdjava.api.functions.EditForumTopic;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetForumTopic;
import dev.tdjava.api.functions.GetForumTopics;
import dev.tdjava.api.functions.LoadChats;
import dev.tdjava.api.functions.SetPinnedForumTopics;
import dev.tdjava.api.functions.ToggleChatViewAsTopics;
import dev.tdjava.api.functions.ToggleForumTopicIsClosed;
import dev.tdjava.api.functions.ToggleForumTopicIsPinned;
import dev.tdjava.api.functions.ToggleGeneralForumTopicIsHidden;
import dev.tdjava.api.functions.ToggleSupergroupIsForum;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestTopic;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Forums and their topics, as their members' clients see them. */
@OfflineTelegram
@Timeout(60)
class ForumIT {

  private static final int BLUE = 0x6FB9F0;
  private static final int RED = 0xFB6F5F;
  private static final long CUSTOM_EMOJI = 5_000_000_001L;

  private final TestDc dc;
  private final TestClients clients;
  private final TestUser alice;
  private final TestUser bob;
  private final TestClient asAlice;
  private TestChat forum;

  ForumIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    this.clients = clients;
    alice = dc.user("Alice");
    bob = dc.user("Bob");
    asAlice = Chats.login(clients, alice);
  }

  @BeforeEach
  void aForum() {
    forum = dc.forum("Builders", alice, bob);
    Chats.content(asAlice, forum, MessageSupergroupChatCreate.class);
  }

  private TestClient asBob() {
    TestClient asBob = Chats.login(clients, bob);
    asBob.ask(new LoadChats(new ChatListMain(), 10));
    return asBob;
  }

  private static Supergroup supergroup(TestClient client, boolean isForum) {
    return client
        .await(UpdateSupergroup.class, update -> update.supergroup().isForum() == isForum)
        .supergroup();
  }

  private ForumTopic topic(int id) {
    return asAlice.ask(new GetForumTopic(forum.chatId(), id));
  }

  private ForumTopics topics(String query, @Nullable ForumTopics before, int limit) {
    return asAlice.ask(
        new GetForumTopics(
            forum.chatId(),
            query,
            before == null ? 0 : before.nextOffsetDate(),
            before == null ? 0 : before.nextOffsetMessageId(),
            before == null ? 0 : before.nextOffsetForumTopicId(),
            limit));
  }

  private List<String> names() {
    return names(topics("", null, 100));
  }

  private static List<String> names(ForumTopics topics) {
    return topics.topics().stream().map(topic -> topic.info().name()).toList();
  }

  private static Message heard(TestClient client, Class<?> content) {
    return client
        .await(UpdateNewMessage.class, update -> content.isInstance(update.message().content()))
        .message();
  }

  @Test
  void aSupergroupBecomesAForumAndBack() {
    TestChat club = bob.createsSupergroup("Club", alice);
    TestClient asBob = asBob();

    asBob.ask(new ToggleSupergroupIsForum(Chats.id(club), true, true));

    assertThat(
            asAlice
                .await(
                    UpdateSupergroup.class,
                    update ->
                        update.supergroup().id() == Chats.id(club) && update.supergroup().isForum())
                .supergroup()
                .hasForumTabs())
        .isTrue();
    assertThat(asAlice.ask(new GetForumTopic(club.chatId(), 1)).info().isGeneral()).isTrue();

    asAlice.forget();
    asBob.ask(new ToggleSupergroupIsForum(Chats.id(club), false, false));
    supergroup(asAlice, false);
    assertThat(Refusals.refusal(asAlice, new GetForumTopic(club.chatId(), 1)))
        .isEqualTo("400 The chat is not a forum");
  }

  /** TDLib 1.8.61 takes the two for one another, which Telegram cannot know. */
  @Test
  void tdlibAsksForAGroupToImportIntoWhereAForumIsWanted() {
    assertThat(
            Refusals.refusal(
                asAlice, new CreateNewSupergroupChat("Forum", true, false, "", null, 0, false)))
        .isEqualTo("400 METHOD_NOT_SERVED");
    assertThat(dc.report()).contains("channels.createChannel with for_import");

    asAlice.forget();
    asAlice.ask(new CreateNewSupergroupChat("Forum", false, false, "ours", null, 0, true));
    supergroup(asAlice, true);
  }

  @Test
  void aTopicIsMade() {
    TestClient asBob = asBob();
    ForumTopicInfo made =
        asAlice.ask(
            new CreateForumTopic(forum.chatId(), "Roof", false, new ForumTopicIcon(RED, 0)));

    assertThat(made.name()).isEqualTo("Roof");
    assertThat(made.icon()).isEqualTo(new ForumTopicIcon(RED, 0));
    assertThat(made.isOutgoing()).isTrue();
    Message first = heard(asBob, MessageForumTopicCreated.class);
    assertThat(first.topicId()).isEqualTo(new MessageTopicForum(made.forumTopicId()));
    assertThat(asBob.ask(new GetForumTopic(forum.chatId(), made.forumTopicId())).info().name())
        .isEqualTo("Roof");
  }

  @Test
  void aTopicOfOthersIsSeen() {
    TestTopic roof = bob.createsTopic(forum, "Roof");

    Message first = heard(asAlice, MessageForumTopicCreated.class);
    assertThat(first.content())
        .isEqualTo(new MessageForumTopicCreated("Roof", false, new ForumTopicIcon(BLUE, 0)));
    assertThat(first.topicId()).isEqualTo(new MessageTopicForum(roof.id()));
    ForumTopic topic = topic(roof.id());
    assertThat(topic.info().creatorId()).isEqualTo(Chats.sender(bob));
    assertThat(topic.info().isOutgoing()).isFalse();
    assertThat(topic.lastMessage()).isNotNull();
    assertThat(topic.lastMessage()).isNotNull().extracting(Message::id).isEqualTo(first.id());
    assertThat(topic.unreadCount()).isEqualTo(1);
  }

  @Test
  void aTopicGetsAnotherNameAndIcon() {
    TestTopic roof = bob.createsTopic(forum, "Roof");
    topic(roof.id());

    asAlice.ask(new EditForumTopic(forum.chatId(), roof.id(), "Roofs", true, CUSTOM_EMOJI));

    ForumTopicInfo info =
        asAlice
            .await(UpdateForumTopicInfo.class, update -> update.info().name().equals("Roofs"))
            .info();
    assertThat(info.icon()).isEqualTo(new ForumTopicIcon(BLUE, CUSTOM_EMOJI));
    Message said = heard(asAlice, MessageForumTopicEdited.class);
    assertThat(said.content()).isEqualTo(new MessageForumTopicEdited("Roofs", true, CUSTOM_EMOJI));
    assertThat(said.topicId()).isEqualTo(new MessageTopicForum(roof.id()));
    assertThat(topic(roof.id()).info()).isEqualTo(info);
    assertThat(
            Refusals.refusal(
                asAlice, new EditForumTopic(forum.chatId(), 1, "", true, CUSTOM_EMOJI)))
        .isEqualTo("400 GENERAL_MODIFY_ICON_FORBIDDEN");
  }

  @Test
  void nobodyWritesInAClosedTopicButWhoRunsIt() {
    TestTopic roof = alice.createsTopic(forum, "Roof");
    TestClient asBob = asBob();

    asAlice.ask(new ToggleForumTopicIsClosed(forum.chatId(), roof.id(), true));

    Message closed = heard(asBob, MessageForumTopicIsClosedToggled.class);
    assertThat(closed.content()).isEqualTo(new MessageForumTopicIsClosedToggled(true));
    assertThat(closed.topicId()).isEqualTo(new MessageTopicForum(roof.id()));
    assertThat(asBob.ask(new GetForumTopic(forum.chatId(), roof.id())).info().isClosed()).isTrue();
    alice.says(roof, "It is done");
    asBob.hears("It is done");

    asBob.forget();
    asAlice.ask(new ToggleForumTopicIsClosed(forum.chatId(), roof.id(), false));
    heard(asBob, MessageForumTopicIsClosedToggled.class);
    bob.says(roof, "Thanks");
    asAlice.hears("Thanks");
  }

  @Test
  void generalIsHiddenAndClosed() {
    topic(1);
    asAlice.ask(new ToggleGeneralForumTopicIsHidden(forum.chatId(), true));

    assertThat(heard(asAlice, MessageForumTopicIsHiddenToggled.class).content())
        .isEqualTo(new MessageForumTopicIsHiddenToggled(true));
    assertThat(topic(1).info().isHidden()).isTrue();
    assertThat(topic(1).info().isClosed()).isTrue();

    asAlice.ask(new ToggleGeneralForumTopicIsHidden(forum.chatId(), false));
    assertThat(topic(1).info().isHidden()).isFalse();
  }

  @Test
  void aTopicIsDeletedWithWhatIsInIt() {
    TestTopic roof = alice.createsTopic(forum, "Roof");
    Message said = asAlice.hears(bob.says(roof, "leaks").text());
    TestClient asBob = asBob();

    asAlice.ask(new DeleteForumTopic(forum.chatId(), roof.id()));

    asBob.await(
        UpdateDeleteMessages.class,
        update -> update.isPermanent() && update.messageIds().contains(said.id()));
    assertThat(names()).containsExactly("General");
    assertThat(roof.id()).isEqualTo(0);
    assertThat(Refusals.refusal(asAlice, new DeleteForumTopic(forum.chatId(), 1)))
        .isEqualTo("400 TOPIC_ID_INVALID");
  }

  @Test
  void pinnedTopicsAreOnTop() {
    TestTopic roof = alice.createsTopic(forum, "Roof");
    TestTopic walls = alice.createsTopic(forum, "Walls");
    alice.createsTopic(forum, "Garden");
    assertThat(names()).containsExactly("Garden", "Walls", "Roof", "General");

    asAlice.ask(new ToggleForumTopicIsPinned(forum.chatId(), roof.id(), true));
    asAlice.await(
        UpdateForumTopic.class, update -> update.forumTopicId() == roof.id() && update.isPinned());
    assertThat(names()).containsExactly("Roof", "Garden", "Walls", "General");

    asAlice.ask(new SetPinnedForumTopics(forum.chatId(), List.of(walls.id(), roof.id())));
    asAlice.await(
        UpdateForumTopic.class, update -> update.forumTopicId() == walls.id() && update.isPinned());
    assertThat(names()).containsExactly("Walls", "Roof", "Garden", "General");

    asAlice.ask(new ToggleForumTopicIsPinned(forum.chatId(), walls.id(), false));
    assertThat(names()).containsExactly("Roof", "Garden", "Walls", "General");
  }

  @Test
  void topicsAreFoundByNameAndPageByPage() {
    alice.createsTopic(forum, "Roof");
    TestTopic walls = alice.createsTopic(forum, "Walls");
    alice.createsTopic(forum, "Garden walls");
    asAlice.ask(new ToggleForumTopicIsPinned(forum.chatId(), walls.id(), true));

    ForumTopics first = topics("", null, 2);
    bob.says(forum, "hello"); // General comes up meanwhile
    ForumTopics second = topics("", first, 2);

    assertThat(names(first)).containsExactly("Walls", "Garden walls");
    assertThat(first.totalCount()).isEqualTo(4);
    assertThat(names(second)).containsExactly("Roof");
    assertThat(names(topics("wall", null, 100))).containsExactly("Walls", "Garden walls");
  }

  @Test
  void aForumCanBeShownAsOneChat() {
    asAlice.ask(new ToggleChatViewAsTopics(forum.chatId(), false));
    TestClient laptop = Chats.login(clients, alice);
    laptop.ask(new LoadChats(new ChatListMain(), 10));
    assertThat(laptop.ask(new GetChat(forum.chatId())).viewAsTopics()).isFalse();
  }
}
