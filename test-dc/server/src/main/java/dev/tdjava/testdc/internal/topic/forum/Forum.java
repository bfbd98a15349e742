package dev.tdjava.testdc.internal.topic.forum;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.topic.chat.ChatChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The topics of a supergroup, which it keeps while it is no forum.
 *
 * @see <a href="https://core.telegram.org/api/forum">Forums</a>
 */
public final class Forum {

  private static final Attribute<Channel, Forum> OF = new Attribute<>(Forum::new);

  private final Channel channel;
  private final ForumTopic general;
  private final Map<Integer, ForumTopic> topics = new TreeMap<>();
  private final List<ForumTopic> pinned = new ArrayList<>();
  private boolean on;
  private boolean tabs;

  private Forum(Channel channel) {
    this.channel = channel;
    general = new ForumTopic(channel, channel.creator(), channel.date(), null, "General");
  }

  /** The forum that a chat is, or null. */
  static @Nullable Forum find(Peer peer) {
    Forum forum = peer instanceof Channel channel ? OF.find(channel) : null;
    return forum == null || !forum.on ? null : forum;
  }

  /**
   * The forum that a chat is.
   *
   * @throws RpcError if it is none
   */
  public static Forum of(Peer peer) {
    if (peer instanceof User) {
      throw RpcError.notServed("peer"); // chats with bots have topics too
    }
    Forum forum = find(peer);
    if (forum == null) {
      throw RpcError.bad("CHANNEL_FORUM_MISSING");
    }
    return forum;
  }

  /** Makes a forum of a new supergroup that nobody has been told of. */
  public static Channel made(Channel channel) {
    OF.of(channel).on = true;
    return channel;
  }

  /**
   * Someone makes a forum of a supergroup, or a supergroup of a forum.
   *
   * @param tabs whether clients shall show the topics as tabs
   * @throws RpcError if they may not, or it is so already
   */
  static void toggle(Delivery delivery, Channel channel, User by, boolean on, boolean tabs) {
    Rights.creator(by, channel);
    if (channel.isBroadcast()) {
      throw RpcError.bad("CHANNEL_INVALID");
    }
    Forum forum = OF.of(channel);
    if (on == forum.on && (!on || tabs == forum.tabs)) {
      throw RpcError.bad("CHAT_NOT_MODIFIED");
    }
    forum.on = on;
    forum.tabs = tabs;
    channel.prehistoryHidden(channel.isPrehistoryHidden() && !on); // all see a forum's past
    ChatChanges.tellAll(delivery, channel);
  }

  Channel channel() {
    return channel;
  }

  boolean hasTabs() {
    return tabs;
  }

  /** The topic of what is written into none. */
  ForumTopic general() {
    return general;
  }

  void add(ForumTopic topic) {
    topics.put(topic.id(), topic);
  }

  /** All topics that were not deleted. */
  List<ForumTopic> topics() {
    topics.values().removeIf(ForumTopic::isDeleted);
    List<ForumTopic> all = new ArrayList<>(topics.values());
    all.add(general);
    return all;
  }

  /** The topics at the top of the list, the first one first; others may add to them. */
  List<ForumTopic> pinned() {
    pinned.removeIf(ForumTopic::isDeleted);
    return pinned;
  }

  /** The topic of that id, or null. */
  @Nullable ForumTopic find(int id) {
    ForumTopic topic = id == ForumTopic.GENERAL ? general : topics.get(id);
    return topic == null || topic.isDeleted() ? null : topic;
  }

  /**
   * The topic of that id.
   *
   * @throws RpcError if there is none
   */
  public ForumTopic topic(int id) {
    ForumTopic topic = find(id);
    if (topic == null) {
      throw RpcError.bad("TOPIC_ID_INVALID");
    }
    return topic;
  }

  /** The topic in which a message is. */
  ForumTopic topicOf(Message message) {
    ForumTopic topic = ForumTopic.begunBy(message.threadRoot());
    return topic == null ? general : topic;
  }
}
