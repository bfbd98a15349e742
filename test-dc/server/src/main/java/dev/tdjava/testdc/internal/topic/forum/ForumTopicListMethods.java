package dev.tdjava.testdc.internal.topic.forum;

import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The list of a forum's topics.
 *
 * @see <a
 *     href="https://core.telegram.org/method/messages.getForumTopics">messages.getForumTopics</a>
 */
final class ForumTopicListMethods {

  private static final int MAX_PAGE = 100;

  void addTo(Methods methods) {
    methods
        .add("messages.getForumTopics", ForumTopicListMethods::list)
        .add("messages.getForumTopicsByID", ForumTopicListMethods::byId);
  }

  private static TlObject list(Request request) {
    TlObject tl = request.tl();
    Forum forum = Forum.of(request.peer("peer"));
    String query = tl.getString("q", "").toLowerCase(Locale.ROOT);
    List<ForumTopicView> found =
        inOrder(request.user().dialog(forum.channel()), forum).stream()
            .filter(view -> view.topic().title().toLowerCase(Locale.ROOT).contains(query))
            .toList();
    int limit = Math.max(1, Math.min(tl.getInt("limit"), MAX_PAGE));
    List<ForumTopicView> page = found.stream().skip(passed(found, forum, tl)).limit(limit).toList();
    return answer(
        request, forum, found.size(), page.stream().map(ForumTopicView::render).toList(), page);
  }

  /** The pinned ones first, then those with the newest messages. */
  private static List<ForumTopicView> inOrder(Dialog dialog, Forum forum) {
    List<ForumTopic> pinned = forum.pinned();
    List<ForumTopicView> all = new ArrayList<>();
    pinned.forEach(topic -> all.add(ForumTopicView.of(dialog, topic)));
    forum.topics().stream()
        .filter(topic -> !pinned.contains(topic))
        .map(topic -> ForumTopicView.of(dialog, topic))
        .sorted(Comparator.comparing(ForumTopicView::topId).reversed())
        .forEach(all::add);
    return all;
  }

  /** How many were on earlier pages, also if the last of them has moved up since. */
  private static long passed(List<ForumTopicView> found, Forum forum, TlObject tl) {
    int offset = tl.getInt("offset_topic");
    int offsetId = tl.getInt("offset_id");
    List<ForumTopic> pinned = forum.pinned();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).topic().id() == offset && pinned.contains(found.get(i).topic())) {
        return i + 1L;
      }
    }
    return offset == 0
        ? 0
        : found.stream()
            .filter(view -> pinned.contains(view.topic()) || view.topId() >= offsetId)
            .count();
  }

  private static TlObject byId(Request request) {
    Forum forum = Forum.of(request.peer("peer"));
    Dialog dialog = request.user().dialog(forum.channel());
    List<TlObject> topics = new ArrayList<>();
    List<ForumTopicView> found = new ArrayList<>();
    for (int id : request.tl().<Integer>getList("topics")) {
      ForumTopic topic = forum.find(id);
      if (topic == null) {
        topics.add(TlObject.of("forumTopicDeleted", "id", id));
      } else {
        ForumTopicView view = ForumTopicView.of(dialog, topic);
        topics.add(view.render());
        found.add(view);
      }
    }
    return answer(request, forum, topics.size(), topics, found);
  }

  private static TlObject answer(
      Request request, Forum forum, int count, List<TlObject> topics, List<ForumTopicView> found) {
    List<TlObject> messages = new ArrayList<>();
    for (ForumTopicView view : found) {
      Message top = view.top();
      if (top != null) {
        messages.add(Rendering.message(top, forum.channel().box(), request.user()));
      }
    }
    return request.referring(
        TlObject.of(
            "messages.forumTopics",
            "count",
            count,
            "topics",
            topics,
            "messages",
            messages,
            "pts",
            forum.channel().box().pts()),
        forum.channel());
  }
}
