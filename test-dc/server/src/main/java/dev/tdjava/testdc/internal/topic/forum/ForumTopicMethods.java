package dev.tdjava.testdc.internal.topic.forum;

import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.message.RandomIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Making, changing and deleting topics.
 *
 * @see <a href="https://core.telegram.org/api/forum#forum-topics">Forum topics</a>
 */
final class ForumTopicMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.createForumTopic", ForumTopicMethods::create)
        .refuse("messages.createForumTopic", "send_as")
        .add("messages.editForumTopic", ForumTopicMethods::edit)
        .add("messages.deleteTopicHistory", ForumTopicMethods::delete)
        .add("messages.updatePinnedForumTopic", ForumTopicMethods::pin)
        .add("messages.reorderPinnedForumTopics", ForumTopicMethods::reorder);
  }

  /** The topic that a request means by the id in this field. */
  static ForumTopic topic(Request request, String id) {
    return Forum.of(request.peer("peer")).topic(request.tl().getInt(id));
  }

  private static TlObject create(Request request) {
    TlObject tl = request.tl();
    Map<Long, Message> sent = RandomIds.of(request.user());
    long randomId = tl.getLong("random_id");
    if (sent.containsKey(randomId)) {
      throw RpcError.bad("RANDOM_ID_DUPLICATE");
    }
    TlObject action =
        fields(tl, "messageActionTopicCreate", "title_missing", "title", "icon_color")
            .put("icon_emoji_id", tl.get("icon_emoji_id"));
    ForumTopic topic =
        ForumTopics.create(request.delivery(), request.peer("peer"), request.user(), action);
    sent.put(randomId, Objects.requireNonNull(topic.root()));
    return request.updates(TlObject.of("updateMessageID", "id", topic.id(), "random_id", randomId));
  }

  /** An object with these fields of a request. */
  private static TlObject fields(TlObject request, String name, String... fields) {
    TlObject object = TlObject.of(name);
    for (String field : fields) {
      object.put(field, request.get(field));
    }
    return object;
  }

  private static TlObject edit(Request request) {
    ForumTopics.edit(
        request.delivery(),
        topic(request, "topic_id"),
        request.user(),
        fields(
            request.tl(), "messageActionTopicEdit", "title", "icon_emoji_id", "closed", "hidden"));
    return request.updates();
  }

  private static TlObject delete(Request request) {
    ForumTopic topic = topic(request, "top_msg_id");
    MessageBox box = topic.channel().box();
    int before = box.pts();
    ForumTopics.delete(request.delivery(), topic, request.user());
    return box.affectedHistory(before);
  }

  private static TlObject pin(Request request) {
    ForumTopics.pin(
        request.delivery(),
        topic(request, "topic_id"),
        request.user(),
        request.tl().getBoolean("pinned"));
    return request.updates();
  }

  private static TlObject reorder(Request request) {
    Forum forum = Forum.of(request.peer("peer"));
    List<ForumTopic> order = new ArrayList<>();
    for (int id : request.tl().<Integer>getList("order")) {
      order.add(forum.topic(id));
    }
    if (!request.tl().isTrue("force")) {
      forum.pinned().stream().filter(topic -> !order.contains(topic)).forEach(order::add);
    }
    ForumTopics.pin(request.delivery(), forum, request.user(), order);
    return request.updates();
  }
}
