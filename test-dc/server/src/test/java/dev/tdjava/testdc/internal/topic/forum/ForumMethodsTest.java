package dev.tdjava.testdc.internal.topic.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.RpcClient;
import dev.tdjava.testdc.RpcClients;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestKey;
import dev.tdjava.testdc.TestTopic;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who may do what with the topics of a forum, what cannot be done with them, and their pages. */
class ForumMethodsTest {

  @AutoClose private final TestDc dc = TestDc.builder().key(TestKey.KEY).start();
  @AutoClose private final RpcClients clients = new RpcClients(dc);

  private final TestUser alice = dc.user("Alice");
  private final TestUser bob = dc.user("Bob");
  private final TestChat forum = dc.forum("Builders", alice, bob);
  private final RpcClient asAlice = clients.of(alice);
  private final RpcClient asBob = clients.of(bob);

  private static TlObject into(int replied, int topic) {
    return TlObject.of("inputReplyToMessage", "reply_to_msg_id", replied, "top_msg_id", topic);
  }

  private String edit(RpcClient client, int topic, String field, Object value) {
    return client.refusal(
        "messages.editForumTopic", "peer", forum, "topic_id", topic, field, value);
  }

  private void edits(RpcClient client, int topic, String field, Object value) {
    client.call("messages.editForumTopic", "peer", forum, "topic_id", topic, field, value);
  }

  private TlObject topic(RpcClient client, int id) {
    return client
        .call("messages.getForumTopicsByID", "peer", forum, "topics", List.of(id))
        .<TlObject>getList("topics")
        .get(0);
  }

  @Test
  void aForumIsMadeAsSuch() {
    TlObject made =
        asAlice.call("channels.createChannel", "forum", true, "megagroup", true, "title", "F");
    TlObject channel = made.<TlObject>getList("chats").get(0);
    assertThat(channel.isTrue("forum")).isTrue();
    assertThat(channel.isTrue("megagroup")).isTrue();
    assertThat(asAlice.refusal("channels.createChannel", "forum", true, "for_import", true))
        .isEqualTo("400 METHOD_NOT_SERVED");
  }

  @Test
  void onlyItsCreatorMakesAForumOfASupergroup() {
    TestChat club = dc.supergroup("Club", alice, bob);
    Object[] on = {"channel", club, "enabled", true};
    assertThat(asBob.refusal("channels.toggleForum", on)).isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(asAlice.refusal("channels.toggleForum", "channel", club))
        .isEqualTo("400 CHAT_NOT_MODIFIED");
    asAlice.call("channels.toggleForum", on);
    assertThat(asAlice.refusal("channels.toggleForum", on)).isEqualTo("400 CHAT_NOT_MODIFIED");
    assertThat(asAlice.refusal("channels.toggleForum", "channel", dc.channel("News", alice)))
        .isEqualTo("400 CHANNEL_INVALID");
  }

  @Test
  void whoeverMayMakesTopics() {
    String create = "messages.createForumTopic";
    Object[] walls = {"peer", forum, "title", "Walls", "random_id", 5L};
    asBob.call(create, walls);
    assertThat(asBob.refusal(create, walls)).isEqualTo("400 RANDOM_ID_DUPLICATE");
    assertThat(asBob.refusal(create, "peer", forum, "title", " "))
        .isEqualTo("400 TOPIC_TITLE_EMPTY");
    assertThat(asBob.refusal(create, "peer", forum, "title", "ü".repeat(65)))
        .isEqualTo("400 METHOD_NOT_SERVED");
    assertThat(asBob.refusal(create, "peer", forum, "title", "Roof", "icon_color", 1))
        .isEqualTo("400 METHOD_NOT_SERVED");
    assertThat(asBob.refusal(create, "peer", alice, "title", "Roof"))
        .isEqualTo("400 METHOD_NOT_SERVED");
    assertThat(asBob.refusal(create, "peer", dc.supergroup("Club", bob), "title", "Roof"))
        .isEqualTo("400 CHANNEL_FORUM_MISSING");

    forum.forbids("manage_topics");
    assertThat(asBob.refusal(create, "peer", forum, "title", "Roof", "random_id", 6L))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
    alice.promotes(forum, bob);
    asBob.call(create, "peer", forum, "title", "Roof", "random_id", 7L);
  }

  @Test
  void topicsAreChangedByThoseWhoMadeThemAndThoseWhoRunThem() {
    int roof = alice.createsTopic(forum, "Roof").id();
    Object[] pin = {"peer", forum, "topic_id", roof, "pinned", true};
    assertThat(edit(asBob, roof, "title", "Walls")).isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(edit(asBob, 1, "closed", true)).isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(asBob.refusal("messages.updatePinnedForumTopic", pin))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(asBob.refusal("messages.reorderPinnedForumTopics", "peer", forum))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(asBob.refusal("messages.deleteTopicHistory", "peer", forum, "top_msg_id", roof))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");

    int walls = bob.createsTopic(forum, "Walls").id();
    edits(asBob, walls, "title", "Floors");
    assertThat(topic(asAlice, walls).getString("title")).isEqualTo("Floors");
    asBob.call("messages.deleteTopicHistory", "peer", forum, "top_msg_id", walls);
    assertThat(topic(asAlice, walls).name()).isEqualTo("forumTopicDeleted");
  }

  @Test
  void oneThingIsChangedAtATime() {
    int roof = alice.createsTopic(forum, "Roof").id();
    assertThat(edit(asAlice, roof, "title", " Roof ")).isEqualTo("400 TOPIC_NOT_MODIFIED");
    assertThat(edit(asAlice, roof, "hidden", true)).isEqualTo("400 NOGENERAL_HIDE_FORBIDDEN");
    assertThat(edit(asAlice, 1, "icon_emoji_id", 5L))
        .isEqualTo("400 GENERAL_MODIFY_ICON_FORBIDDEN");
    assertThat(edit(asAlice, 99, "title", "Walls")).isEqualTo("400 TOPIC_ID_INVALID");
    for (String field : List.of("closed", "hidden")) {
      assertThat(
              asAlice.refusal(
                  "messages.editForumTopic",
                  "peer",
                  forum,
                  "topic_id",
                  1,
                  field,
                  true,
                  "title",
                  "A"))
          .isEqualTo(
              field.equals("closed") ? "400 TOPIC_CLOSE_SEPARATELY" : "400 TOPIC_HIDE_SEPARATELY");
    }
  }

  @Test
  void whatIsHiddenIsClosedAndWhatIsOpenIsNotHidden() {
    edits(asAlice, 1, "hidden", true);
    assertThat(topic(asBob, 1).isTrue("closed")).isTrue();
    edits(asAlice, 1, "closed", false);
    assertThat(topic(asBob, 1).isTrue("hidden")).isFalse();
  }

  @Test
  void inAClosedTopicWriteThoseWhoMadeOrRunIt() {
    int roof = alice.createsTopic(forum, "Roof").id();
    int walls = bob.createsTopic(forum, "Walls").id();
    edits(asAlice, roof, "closed", true);
    edits(asAlice, walls, "closed", true);
    String send = "messages.sendMessage";

    assertThat(asBob.refusal(send, "peer", forum, "message", "a", "reply_to", into(roof, roof)))
        .isEqualTo("400 TOPIC_CLOSED");
    TlObject answer = TlObject.of("inputReplyToMessage", "reply_to_msg_id", roof);
    assertThat(asBob.refusal(send, "peer", forum, "message", "a", "reply_to", answer))
        .isEqualTo("400 TOPIC_CLOSED");
    asBob.call(
        send, "peer", forum, "message", "b", "random_id", 1L, "reply_to", into(walls, walls));
    asAlice.call(
        send, "peer", forum, "message", "c", "random_id", 2L, "reply_to", into(roof, roof));
    asBob.call(send, "peer", forum, "message", "d", "random_id", 3L);
  }

  @Test
  void whatCannotBeAnsweredAnyMoreStaysInItsTopic() {
    TestTopic roof = alice.createsTopic(forum, "Roof");
    int lost = RpcClient.id(alice.says(roof, "It leaks"), alice);
    asAlice.call("channels.deleteMessages", "channel", forum, "id", List.of(lost));
    String send = "messages.sendMessage";

    asBob.call(
        send,
        "peer",
        forum,
        "message",
        "Where?",
        "random_id",
        1L,
        "reply_to",
        into(lost, roof.id()));
    assertThat(topic(asAlice, roof.id()).getInt("unread_count")).isEqualTo(1);
    TlObject answer = TlObject.of("inputReplyToMessage", "reply_to_msg_id", lost);
    assertThat(asBob.refusal(send, "peer", forum, "message", "Where?", "reply_to", answer))
        .isEqualTo("400 REPLY_MESSAGE_ID_INVALID");

    int deleted = roof.id();
    asAlice.call("messages.deleteTopicHistory", "peer", forum, "top_msg_id", deleted);
    assertThat(
            asBob.refusal(
                send, "peer", forum, "message", "Where?", "reply_to", into(deleted, deleted)))
        .isEqualTo("400 TOPIC_DELETED");
  }

  @Test
  void fiveTopicsArePinned() {
    List<Integer> topics = new ArrayList<>();
    for (String title : List.of("A", "B", "C", "D", "E", "F")) {
      topics.add(alice.createsTopic(forum, title).id());
    }
    String order = "messages.reorderPinnedForumTopics";
    String pin = "messages.updatePinnedForumTopic";
    assertThat(asAlice.refusal(order, "peer", forum, "order", topics))
        .isEqualTo("400 PINNED_TOO_MUCH");
    asAlice.call(order, "peer", forum, "order", topics.subList(0, 5));
    assertThat(asAlice.refusal(order, "peer", forum, "force", true, "order", topics.subList(0, 5)))
        .isEqualTo("400 PINNED_TOPICS_NOT_MODIFIED");
    assertThat(asAlice.refusal(pin, "peer", forum, "topic_id", topics.get(5), "pinned", true))
        .isEqualTo("400 PINNED_TOO_MUCH");
    assertThat(asAlice.refusal(pin, "peer", forum, "topic_id", topics.get(5)))
        .isEqualTo("400 PINNED_TOPIC_NOT_MODIFIED");

    asAlice.call("messages.deleteTopicHistory", "peer", forum, "top_msg_id", topics.get(0));
    asAlice.call(pin, "peer", forum, "topic_id", topics.get(5), "pinned", true);
    assertThat(pages(100)).startsWith(topics.get(5), topics.get(1), topics.get(2));
  }

  /** The ids of all topics, as clients ask for them: by the last topic and its last message. */
  private List<Integer> pages(int limit) {
    List<Integer> listed = new ArrayList<>();
    int offsetId = 0;
    int offsetTopic = 0;
    while (true) {
      TlObject page =
          asBob.call(
              "messages.getForumTopics",
              "peer",
              forum,
              "limit",
              limit,
              "offset_id",
              offsetId,
              "offset_topic",
              offsetTopic);
      List<TlObject> topics = page.getList("topics");
      if (topics.isEmpty()) {
        return listed;
      }
      topics.forEach(topic -> listed.add(topic.getInt("id")));
      TlObject last = topics.get(topics.size() - 1);
      offsetId = last.getInt("top_message");
      offsetTopic = last.getInt("id");
    }
  }

  @Test
  void theListHasEachTopicOnce() {
    List<Integer> ids = new ArrayList<>(List.of(1));
    for (int i = 0; i < 20; i++) {
      ids.add(0, alice.createsTopic(forum, "Topic " + i).id());
    }
    for (int pinned : List.of(ids.get(10), ids.get(3), ids.get(7))) {
      asAlice.call(
          "messages.updatePinnedForumTopic", "peer", forum, "topic_id", pinned, "pinned", true);
      ids.remove((Integer) pinned);
      ids.add(0, pinned);
    }

    for (int limit : List.of(1, 2, 3, 7, 100)) {
      assertThat(pages(limit)).isEqualTo(ids);
    }
  }

  @Test
  void aTopicsMessagesComeInPages() {
    TestTopic roof = alice.createsTopic(forum, "Roof");
    for (int i = 0; i < 10; i++) {
      alice.says(roof, "roof " + i);
      alice.says(forum, "general " + i);
    }

    for (int topic : List.of(1, roof.id())) {
      List<String> texts = new ArrayList<>();
      int offset = 0;
      TlObject page;
      do {
        page =
            asBob.call(
                "messages.getReplies",
                "peer",
                forum,
                "msg_id",
                topic,
                "offset_id",
                offset,
                "limit",
                4);
        for (TlObject message : page.<TlObject>getList("messages")) {
          texts.add(message.getString("message", ""));
          offset = message.getInt("id");
        }
      } while (!page.getList("messages").isEmpty());
      String name = topic == 1 ? "general" : "roof";
      assertThat(texts).hasSize(11).startsWith(name + " 9", name + " 8").endsWith(name + " 0", "");
    }
  }

  @Test
  void howFarThreadsWereReadIsNotCounted() {
    int said = RpcClient.id(alice.says(forum, "Thursday?"), alice);
    assertThat(asBob.refusal("messages.readDiscussion", "peer", forum, "msg_id", said))
        .isEqualTo("400 METHOD_NOT_SERVED");
    assertThat(asBob.refusal("messages.readMentions", "peer", forum, "top_msg_id", said))
        .isEqualTo("400 TOPIC_ID_INVALID");
  }
}
