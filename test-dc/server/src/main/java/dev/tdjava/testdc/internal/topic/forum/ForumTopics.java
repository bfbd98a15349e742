package dev.tdjava.testdc.internal.topic.forum;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do with the topics of a forum, and who is told of it. */
public final class ForumTopics {

  private static final int MAX_TITLE = 128;
  private static final int MAX_PINNED = 5;
  private static final Set<Integer> COLORS =
      Set.of(ForumTopic.BLUE, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F);

  private ForumTopics() {}

  /** A new topic with an icon of the usual color. */
  public static ForumTopic create(Delivery delivery, Peer forum, User by, String title) {
    return create(delivery, forum, by, TlObject.of("messageActionTopicCreate", "title", title));
  }

  /**
   * Someone begins a topic.
   *
   * @param wanted the {@code messageActionTopicCreate}; it may have no color
   * @throws RpcError if they may not, or it cannot be such a one
   */
  static ForumTopic create(Delivery delivery, Peer peer, User by, TlObject wanted) {
    Forum forum = Forum.of(peer);
    Channel channel = forum.channel();
    Rights.allowed(by, channel, "manage_topics");
    String title = checkTitle(wanted.getString("title"));
    int color = wanted.getInt("icon_color", ForumTopic.BLUE);
    if (!COLORS.contains(color)) {
      throw RpcError.notServed("icon_color");
    }
    int now = delivery.world().now();
    TlObject action = wanted.copy().put("title", title).put("icon_color", color);
    Message first = new Message(by, channel, now).action(action);
    ForumTopic topic = new ForumTopic(channel, by, now, first, title);
    topic.titleMissing(wanted.isTrue("title_missing"));
    topic.icon(color, wanted.getLong("icon_emoji_id", 0));
    delivery.world().messages().add(delivery, first);
    forum.add(topic);
    return topic;
  }

  private static String checkTitle(String title) {
    String stripped = title.strip();
    if (stripped.isEmpty()) {
      throw RpcError.bad("TOPIC_TITLE_EMPTY");
    }
    if (stripped.getBytes(StandardCharsets.UTF_8).length > MAX_TITLE) {
      throw RpcError.notServed("title");
    }
    return stripped;
  }

  /**
   * Someone changes a topic, which is said in it.
   *
   * @param wanted the {@code messageActionTopicEdit}
   * @throws RpcError if they may not, or nothing would change
   */
  static void edit(Delivery delivery, ForumTopic topic, User by, TlObject wanted) {
    if (topic.creator() != by || topic.isGeneral()) {
      Rights.admin(by, topic.channel(), "manage_topics");
    }
    TlObject change = wanted.copy();
    if (change.has("title")) {
      change.put("title", checkTitle(change.getString("title")));
    }
    check(topic, change);
    if (change.has("title")) {
      topic.title(change.getString("title"));
    }
    if (change.has("icon_emoji_id")) {
      topic.icon(topic.iconColor(), change.getLong("icon_emoji_id"));
    }
    if (change.has("closed")) { // what is open is not hidden, and what is hidden is closed
      topic.closed(change.isTrue("closed"));
      topic.hidden(topic.isHidden() && topic.isClosed());
    }
    if (change.has("hidden")) {
      topic.hidden(change.isTrue("hidden"));
      topic.closed(topic.isClosed() || topic.isHidden());
    }
    Channel channel = topic.channel();
    delivery
        .world()
        .messages()
        .add(
            delivery,
            new Message(by, channel, delivery.world().now()).action(change).thread(topic.root()));
  }

  private static void check(ForumTopic topic, TlObject change) {
    if (change.has("closed") && change.fields().size() > 1) {
      throw RpcError.bad("TOPIC_CLOSE_SEPARATELY");
    }
    if (change.has("hidden") && change.fields().size() > 1) {
      throw RpcError.bad("TOPIC_HIDE_SEPARATELY");
    }
    if (change.has("hidden") && !topic.isGeneral()) {
      throw RpcError.bad("NOGENERAL_HIDE_FORBIDDEN");
    }
    if (change.has("icon_emoji_id") && topic.isGeneral()) {
      throw RpcError.bad("GENERAL_MODIFY_ICON_FORBIDDEN");
    }
    boolean other =
        (change.has("title") && !change.getString("title").equals(topic.title()))
            || (change.has("icon_emoji_id")
                && change.getLong("icon_emoji_id") != topic.iconEmojiId())
            || (change.has("closed") && change.isTrue("closed") != topic.isClosed())
            || (change.has("hidden") && change.isTrue("hidden") != topic.isHidden());
    if (!other) {
      throw RpcError.bad("TOPIC_NOT_MODIFIED");
    }
  }

  /**
   * Someone deletes a topic with all that is in it.
   *
   * @throws RpcError if they may not, or it is General
   */
  static void delete(Delivery delivery, ForumTopic topic, User by) {
    Message root = topic.root();
    if (root == null) {
      throw RpcError.bad("TOPIC_ID_INVALID");
    }
    if (topic.creator() != by) {
      Rights.admin(by, topic.channel(), "delete_messages");
    }
    delivery.world().messages().delete(delivery, List.copyOf(root.thread().newestFirst()));
  }

  /**
   * Someone puts a topic at the top of everyone's list, or no longer.
   *
   * @throws RpcError if they may not, or it is so already
   */
  static void pin(Delivery delivery, ForumTopic topic, User by, boolean pinned) {
    Rights.admin(by, topic.channel(), "manage_topics");
    List<ForumTopic> all = Forum.of(topic.channel()).pinned();
    if (all.contains(topic) == pinned) {
      throw RpcError.bad("PINNED_TOPIC_NOT_MODIFIED");
    }
    if (pinned) {
      checkPinned(all.size() + 1);
      all.add(0, topic);
    } else {
      all.remove(topic);
    }
    tell(
        delivery,
        topic.channel(),
        TlObject.of(
            "updatePinnedForumTopic",
            "pinned",
            pinned,
            "peer",
            topic.channel().toPeer(),
            "topic_id",
            topic.id()));
  }

  /**
   * Someone says which topics are at the top, in this order.
   *
   * @throws RpcError if they may not
   */
  static void pin(Delivery delivery, Forum forum, User by, List<ForumTopic> order) {
    Rights.admin(by, forum.channel(), "manage_topics");
    checkPinned(order.size());
    if (order.equals(forum.pinned())) {
      throw RpcError.bad("PINNED_TOPICS_NOT_MODIFIED");
    }
    forum.pinned().clear();
    forum.pinned().addAll(order);
    tell(
        delivery,
        forum.channel(),
        TlObject.of(
            "updatePinnedForumTopics",
            "peer",
            forum.channel().toPeer(),
            "order",
            order.stream().map(ForumTopic::id).toList()));
  }

  private static void checkPinned(int count) {
    if (count > MAX_PINNED) {
      throw RpcError.bad("PINNED_TOO_MUCH");
    }
  }

  private static void tell(Delivery delivery, Channel channel, TlObject update) {
    channel.users().forEach(member -> delivery.note(member, update));
  }

  /**
   * Puts a message that is to be sent into its topic.
   *
   * @param id of the topic that the writer names, or 0
   * @return whether its chat is a forum that has such a topic
   * @throws RpcError if nobody may write there any more, or not this one
   */
  static boolean place(Message message, int id) {
    Forum forum = Forum.find(message.chat());
    if (forum == null) {
      return false;
    }
    ForumTopic topic = id == 0 ? forum.topicOf(message) : forum.find(id);
    if (topic == null) {
      throw RpcError.bad("TOPIC_DELETED");
    }
    if (topic.isClosed()
        && message.from() instanceof User writer
        && writer != topic.creator()
        && !Rights.member(writer, forum.channel()).may("manage_topics")) {
      throw RpcError.bad("TOPIC_CLOSED");
    }
    @Nullable Message root = topic.root();
    if (root != null && message.replyTo() == root) {
      message.replyTo(null, null); // who answers the topic itself answers nobody
    }
    if (root != null || ForumTopic.begunBy(message.threadRoot()) != null) {
      message.thread(root);
    }
    return true;
  }
}
