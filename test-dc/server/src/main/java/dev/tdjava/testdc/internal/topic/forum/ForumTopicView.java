package dev.tdjava.testdc.internal.topic.forum;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageList;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.dialog.NotifySettings;
import dev.tdjava.testdc.internal.topic.message.Mentions;
import dev.tdjava.testdc.internal.topic.reaction.MessageReactions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A topic as one user has it: what was read, the draft, and whether it makes a noise. */
public final class ForumTopicView {

  private static final Attribute<Dialog, Map<ForumTopic, ForumTopicView>> OF =
      new Attribute<>(dialog -> new HashMap<>());

  private final Dialog dialog;
  private final ForumTopic topic;
  private int readInbox;
  private int readOutbox;
  private @Nullable TlObject draft;
  private TlObject notifySettings = NotifySettings.NONE;

  private ForumTopicView(Dialog dialog, ForumTopic topic) {
    this.dialog = dialog;
    this.topic = topic;
    readInbox = dialog.readInbox(); // what was read before there were topics, or by those who join
    readOutbox = dialog.readOutbox();
  }

  static ForumTopicView of(Dialog dialog, ForumTopic topic) {
    return OF.of(dialog).computeIfAbsent(topic, t -> new ForumTopicView(dialog, t));
  }

  Dialog dialog() {
    return dialog;
  }

  ForumTopic topic() {
    return topic;
  }

  MessageList messages() {
    return topic.messages(dialog);
  }

  /** Those of these messages that are in the topic. */
  MessageList among(MessageList messages) {
    return messages.matching(topic::has);
  }

  /** The id of its last message that the user can see, or 0. */
  int topId() {
    int last = messages().lastId();
    return last <= dialog.availableMinId() ? 0 : last;
  }

  @Nullable Message top() {
    return topId() == 0 ? null : messages().last();
  }

  private int unread() {
    return (int)
        messages().between(readInbox, messages().lastId()).stream()
            .filter(message -> !message.isOutgoingFor(dialog.owner()))
            .count();
  }

  TlObject notifySettings() {
    return notifySettings;
  }

  void notifySettings(TlObject settings) {
    notifySettings = settings;
  }

  @Nullable TlObject draft() {
    return draft;
  }

  /** Changes the draft, or removes it. */
  void saveDraft(Delivery delivery, @Nullable TlObject message) {
    if (message == null && draft == null) {
      return;
    }
    draft = message;
    int now = delivery.world().now();
    delivery.note(
        dialog.owner(),
        TlObject.of(
            "updateDraftMessage",
            "peer",
            dialog.peer().toPeer(),
            "top_msg_id",
            topic.id(),
            "draft",
            message == null ? TlObject.of("draftMessageEmpty", "date", now) : message));
  }

  /** Someone reads all of a topic. */
  public static void readAll(Delivery delivery, User reader, ForumTopic topic) {
    of(reader.dialog(topic.channel()), topic).read(delivery, Integer.MAX_VALUE);
  }

  /** The user has read the topic up to that message, of which those who wrote are told. */
  void read(Delivery delivery, int maxId) {
    int upTo = Math.min(maxId, messages().lastId());
    if (upTo <= readInbox) {
      return;
    }
    List<Message> seen = messages().between(readInbox, upTo);
    readInbox = upTo;
    tellRead(delivery, "updateReadChannelDiscussionInbox", upTo);
    Map<User, Integer> writers = new LinkedHashMap<>();
    for (Message message : seen) {
      if (message.from() instanceof User writer && writer != dialog.owner()) {
        writers.put(writer, message.idIn(dialog.box()));
      }
    }
    writers.forEach(
        (writer, id) -> of(writer.dialog(topic.channel()), topic).readByOthers(delivery, id));
  }

  private void readByOthers(Delivery delivery, int id) {
    if (id > readOutbox) {
      readOutbox = id;
      tellRead(delivery, "updateReadChannelDiscussionOutbox", id);
    }
  }

  private void tellRead(Delivery delivery, String update, int id) {
    delivery.note(
        dialog.owner(),
        TlObject.of(
            update,
            "channel_id",
            topic.channel().id(),
            "top_msg_id",
            topic.id(),
            "read_max_id",
            id));
  }

  /** The {@code forumTopic}. */
  TlObject render() {
    return TlObject.of(
        "forumTopic",
        "my",
        topic.creator() == dialog.owner(),
        "closed",
        topic.isClosed(),
        "pinned",
        Forum.of(topic.channel()).pinned().contains(topic),
        "hidden",
        topic.isHidden(),
        "title_missing",
        topic.isTitleMissing(),
        "id",
        topic.id(),
        "date",
        topic.date(),
        "peer",
        topic.channel().toPeer(),
        "title",
        topic.title(),
        "icon_color",
        topic.iconColor(),
        "icon_emoji_id",
        topic.iconEmojiId() == 0 ? null : topic.iconEmojiId(),
        "top_message",
        topId(),
        "read_inbox_max_id",
        readInbox,
        "read_outbox_max_id",
        readOutbox,
        "unread_count",
        unread(),
        "unread_mentions_count",
        among(Mentions.unread(dialog)).size(),
        "unread_reactions_count",
        among(MessageReactions.unread(dialog)).size(),
        "from_id",
        topic.creator().toPeer(),
        "notify_settings",
        notifySettings,
        "draft",
        draft);
  }
}
