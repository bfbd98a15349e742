package dev.tdjava.testdc.internal.topic.forum;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.rpc.Topic;
import dev.tdjava.testdc.internal.tl.TlObject;

/** Forums, which are supergroups with topics, and what is written in their topics. */
public final class ForumsTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new ForumMethods().addTo(methods);
    new ForumTopicMethods().addTo(methods);
    new ForumTopicListMethods().addTo(methods);
    new ForumMessageMethods().addTo(methods);
    new ForumSettingsMethods().addTo(methods);
  }

  @Override
  public void channel(TlObject fields, Channel channel, User viewer) {
    Forum forum = Forum.find(channel);
    if (forum != null) {
      fields.put("forum", true).put("forum_tabs", forum.hasTabs());
    }
  }

  @Override
  public void message(TlObject fields, Message message, MessageBox box, User viewer) {
    Message root = message.threadRoot();
    if (root == null || root == message || ForumTopic.begunBy(root) == null) {
      return;
    }
    TlObject header = fields.findObject("reply_to");
    if (header == null) {
      header = TlObject.of("messageReplyHeader", "reply_to_msg_id", root.idIn(box));
      fields.put("reply_to", header);
    } else {
      header.put("reply_to_top_id", root.idIn(box));
    }
    header.put("forum_topic", true);
  }

  @Override
  public void dialog(TlObject fields, Dialog dialog) {
    fields.put("view_forum_as_messages", ForumMethods.AS_MESSAGES.of(dialog));
  }

  @Override
  public void fullChat(TlObject fields, Chat chat, Request request) {
    if (Forum.find(chat) != null) {
      fields.put(
          "view_forum_as_messages", ForumMethods.AS_MESSAGES.of(request.user().dialog(chat)));
    }
  }

  @Override
  public boolean sending(Message message, int thread) {
    return ForumTopics.place(message, thread);
  }

  @Override
  public boolean sentDraft(Delivery delivery, Dialog dialog, Message message) {
    Forum forum = Forum.find(dialog.peer());
    if (forum == null) {
      return false;
    }
    ForumTopicView view = ForumTopicView.of(dialog, forum.topicOf(message));
    boolean kept = view.draft() != null || !view.topic().isGeneral();
    view.saveDraft(delivery, null);
    return kept;
  }

  @Override
  public void arriving(Delivery delivery, Dialog dialog, Message message) {
    Forum forum = Forum.find(dialog.peer());
    if (forum != null) {
      ForumTopicView view = ForumTopicView.of(dialog, forum.topicOf(message));
      if (message.from() == dialog.owner() && !dialog.owner().isBot()) {
        view.read(delivery, Integer.MAX_VALUE); // who writes has seen what is above
      }
    }
  }
}
