package dev.tdjava.testdc.internal.topic.forum;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.MessageList;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Method;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.message.HistoryMethods;
import dev.tdjava.testdc.internal.topic.message.Mentions;
import dev.tdjava.testdc.internal.topic.message.Pins;
import dev.tdjava.testdc.internal.topic.message.SearchMethods;
import dev.tdjava.testdc.internal.topic.reaction.MessageReactions;
import dev.tdjava.testdc.internal.topic.reaction.Reactions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and done of the messages of one topic, where the methods are those of whole chats.
 *
 * @see <a href="https://core.telegram.org/api/threads">Message threads</a>
 */
final class ForumMessageMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.readDiscussion", ForumMessageMethods::read)
        .extend("messages.getReplies", "msg_id", ForumMessageMethods::history)
        .extend("messages.search", "top_msg_id", ForumMessageMethods::search)
        .extend(
            "messages.getUnreadMentions",
            "top_msg_id",
            (request, served) -> unread(request, Mentions.unread(view(request).dialog())))
        .extend("messages.readMentions", "top_msg_id", ForumMessageMethods::readMentions)
        .extend(
            "messages.getUnreadReactions",
            "top_msg_id",
            (request, served) -> unread(request, MessageReactions.unread(view(request).dialog())))
        .extend("messages.readReactions", "top_msg_id", ForumMessageMethods::readReactions)
        .extend("messages.unpinAllMessages", "top_msg_id", ForumMessageMethods::unpinAll)
        .extend("messages.setTyping", "top_msg_id", ForumMessageMethods::typing)
        .extend("messages.forwardMessages", "top_msg_id", ForumMessageMethods::forward);
  }

  /** The topic that a request means by its field {@code top_msg_id}, as the caller has it. */
  private static ForumTopicView view(Request request) {
    ForumTopic topic = ForumTopicMethods.topic(request, "top_msg_id");
    return ForumTopicView.of(request.user().dialog(topic.channel()), topic);
  }

  /** The topic of that id as the caller has it, or null if it is something else in a chat. */
  private static @Nullable ForumTopicView find(Request request, String id) {
    Forum forum = Forum.find(request.peer("peer"));
    ForumTopic topic = forum == null ? null : forum.find(request.tl().getInt(id));
    return topic == null ? null : ForumTopicView.of(request.user().dialog(topic.channel()), topic);
  }

  private static Boolean read(Request request) {
    ForumTopicView view = find(request, "msg_id");
    if (view == null) {
      throw RpcError.notServed("msg_id"); // how far threads were read is not counted
    }
    view.read(request.delivery(), request.tl().getInt("read_max_id"));
    return true;
  }

  private static @Nullable Object history(Request request, Method served) {
    ForumTopicView view = find(request, "msg_id");
    return view == null
        ? served.call(request)
        : HistoryMethods.page(request, view.dialog(), view.messages());
  }

  private static @Nullable Object search(Request request, Method served) {
    ForumTopicView view = find(request, "top_msg_id");
    return view == null
        ? served.call(request)
        : SearchMethods.search(request, view.dialog(), view.messages());
  }

  /** A page of those of these messages that are in the topic. */
  private static TlObject unread(Request request, MessageList all) {
    ForumTopicView view = view(request);
    return HistoryMethods.page(request, view.dialog(), view.among(all));
  }

  private static TlObject readMentions(Request request, Method served) {
    ForumTopicView view = view(request);
    MessageBox box = view.dialog().box();
    int before = box.pts();
    Mentions.read(
        request.delivery(),
        view.dialog(),
        view.among(Mentions.unread(view.dialog())).newestFirst());
    return box.affectedHistory(before);
  }

  private static TlObject readReactions(Request request, Method served) {
    Dialog dialog = view(request).dialog();
    int before = dialog.box().pts();
    view(request)
        .among(MessageReactions.unread(dialog))
        .newestFirst()
        .forEach(message -> Reactions.read(request.delivery(), request.user(), message));
    return dialog.box().affectedHistory(before);
  }

  private static TlObject unpinAll(Request request, Method served) {
    ForumTopicView view = view(request);
    User user = request.user();
    Rights.checkMayPin(user, view.topic().channel());
    int before = view.dialog().box().pts();
    List<Message> pinned = Pins.pinned(view.dialog());
    pinned.stream()
        .filter(view.topic()::has)
        .forEach(message -> Pins.pin(request.delivery(), user, message, false, false, true));
    return view.dialog().box().affectedHistory(before);
  }

  private static Boolean typing(Request request, Method served) {
    Channel channel = view(request).topic().channel();
    Rights.member(request.user(), channel);
    for (User member : channel.users()) {
      if (member != request.user()) {
        request
            .delivery()
            .add(
                member,
                TlObject.of(
                    "updateChannelUserTyping",
                    "channel_id",
                    channel.id(),
                    "top_msg_id",
                    request.tl().getInt("top_msg_id"),
                    "from_id",
                    request.user().toPeer(),
                    "action",
                    request.tl().getObject("action")));
      }
    }
    return true;
  }

  private static @Nullable Object forward(Request request, Method served) {
    Forum.of(request.peer("to_peer"));
    return served.call(request);
  }
}
