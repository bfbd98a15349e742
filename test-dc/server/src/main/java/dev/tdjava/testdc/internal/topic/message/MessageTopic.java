package dev.tdjava.testdc.internal.topic.message;

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
import dev.tdjava.testdc.internal.topic.file.FileStore;
import dev.tdjava.testdc.internal.topic.media.MediaInput;
import java.util.List;
import java.util.stream.Stream;

/** Messages: writing, reading, changing, finding, pinning and scheduling them. */
public final class MessageTopic implements Topic {

  private static final String[] SENDING = {
    "schedule_repeat_period", "send_as", "quick_reply_shortcut", "effect", "allow_paid_stars"
  };

  private final FileStore files;

  public MessageTopic(FileStore files) {
    this.files = files;
  }

  @Override
  public void serve(Methods methods) {
    MediaInput media = new MediaInput(files);
    new SendMethods().addTo(methods);
    new MediaMethods(media).addTo(methods);
    new EditMethods(media).addTo(methods);
    new ForwardMethods().addTo(methods);
    new ScheduledMethods().addTo(methods);
    new HistoryMethods().addTo(methods);
    new SearchMethods().addTo(methods);
    new ThreadMethods().addTo(methods);
    new ReadMethods().addTo(methods);
    new ContentReadMethods().addTo(methods);
    new MentionMethods().addTo(methods);
    new PinMethods().addTo(methods);
    new ClearMethods().addTo(methods);
    refuse(methods);
  }

  private static void refuse(Methods methods) {
    methods
        .refuse("messages.sendMessage", SENDING)
        .refuse("messages.sendMessage", "suggested_post")
        .refuse("messages.sendMedia", SENDING)
        .refuse("messages.sendMedia", "suggested_post")
        .refuse("messages.sendMultiMedia", without(SENDING, "schedule_repeat_period"))
        .refuse("messages.forwardMessages", SENDING)
        .refuse(
            "messages.forwardMessages",
            "suggested_post",
            "with_my_score",
            "top_msg_id",
            "video_timestamp")
        .refuse("messages.editMessage", "schedule_repeat_period", "quick_reply_shortcut_id")
        .refuse("messages.uploadMedia", "business_connection_id")
        .refuse("messages.search", "saved_peer_id", "saved_reaction")
        .refuse("messages.getUnreadMentions", "top_msg_id")
        .refuse("messages.readMentions", "top_msg_id")
        .refuse("messages.unpinAllMessages", "top_msg_id", "saved_peer_id")
        .refuse("messages.setTyping", "top_msg_id");
  }

  private static String[] without(String[] all, String one) {
    return Stream.of(all).filter(each -> !each.equals(one)).toArray(String[]::new);
  }

  @Override
  public void message(TlObject fields, Message message, MessageBox box, User viewer) {
    if (Mentions.mentions(message, viewer)) {
      fields.put("mentioned", true);
      if (Mentions.isUnread(message, viewer.dialog(message.chat()))) {
        fields.put("media_unread", true);
      }
    }
  }

  @Override
  public void dialog(TlObject fields, Dialog dialog) {
    fields.put("unread_mentions_count", Mentions.unread(dialog).size());
  }

  @Override
  public void arriving(Delivery delivery, Dialog dialog, Message message) {
    Mentions.arrived(message, dialog);
  }

  @Override
  public void removed(MessageBox box, int id, Message message) {
    Mentions.removed(message, box, id);
  }

  @Override
  public void cameOnline(User user) {
    Scheduled.of(user.world()).online(user);
  }

  @Override
  public void fullChat(TlObject fields, Chat chat, Request request) {
    Dialog dialog = request.user().dialog(chat);
    List<Message> pinned = Pins.pinned(dialog);
    fields.put("pinned_msg_id", pinned.isEmpty() ? null : pinned.get(0).idIn(dialog.box()));
  }
}
