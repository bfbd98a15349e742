package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** Messages as Telegram's objects. */
final class MessageRendering {

  private MessageRendering() {}

  static TlObject message(Message message, MessageBox box, User viewer) {
    TlObject fields = message.action() == null ? ordinary(message, box, viewer) : service(message);
    Peer chat = message.chatFor(box.owner());
    boolean channelPost = message.chat() instanceof Channel channel && channel.isBroadcast();
    fields
        .put("id", message.idIn(box))
        .put("out", flag(message.isOutgoingFor(viewer) && !message.isSaved()))
        .put(
            "media_unread", flag(isVoiceOrVideoNote(message, viewer) && !message.isHeardBy(viewer)))
        .put("silent", flag(message.isSilent()))
        .put("post", flag(channelPost))
        .put("from_id", channelPost ? null : message.from().toPeer())
        .put("peer_id", chat.toPeer())
        .put("saved_peer_id", message.isSaved() ? savedPeer(message) : null)
        .put("reply_to", replyTo(message, box, viewer))
        .put("date", message.date());
    viewer.world().aspects().forEach(aspect -> aspect.message(fields, message, box, viewer));
    return fields;
  }

  private static TlObject service(Message message) {
    return TlObject.of("messageService", "action", message.action());
  }

  private static TlObject ordinary(Message message, MessageBox box, User viewer) {
    boolean channelPost = message.chat() instanceof Channel channel && channel.isBroadcast();
    User viaBot = message.viaBot();
    return TlObject.of(
        "message",
        "from_scheduled",
        message.isFromScheduled(),
        "pinned",
        message.isPinnedIn(box),
        "noforwards",
        message.isNoforwards(),
        "invert_media",
        message.isCaptionAbove(),
        "fwd_from",
        forward(message.forward(), viewer, message),
        "via_bot_id",
        viaBot == null ? null : viaBot.id(),
        "message",
        message.textFor(viewer),
        "media",
        Media.ofNullable(message.media(), viewer),
        "reply_markup",
        message.replyMarkup(),
        "entities",
        message.entities().isEmpty() ? null : message.entities(),
        "views",
        channelPost ? Math.max(1, message.seenBy().size()) : null,
        "forwards",
        channelPost ? 0 : null,
        "replies",
        replies(message, box, viewer),
        "edit_date",
        message.editDate() == 0 ? null : message.editDate(),
        "post_author",
        message.postAuthor(),
        "grouped_id",
        message.groupedId() == 0 ? null : message.groupedId());
  }

  /** How many answers lead back to a message that can begin a thread. */
  static @Nullable TlObject replies(Message message, MessageBox box, User viewer) {
    if (!(message.chat() instanceof Channel channel)
        || channel.isBroadcast()
        || message.threadRoot() != null
        || message.idIn(box) == 0) {
      return null;
    }
    MessageList thread = message.thread();
    int read =
        viewer.hasDialog(channel) ? thread.lastIdUpTo(viewer.dialog(channel).readInbox()) : 0;
    return TlObject.of(
        "messageReplies",
        "replies",
        thread.size(),
        "replies_pts",
        box.pts(),
        "max_id",
        thread.isEmpty() ? null : thread.lastId(),
        "read_max_id",
        read == 0 ? null : read);
  }

  private static @Nullable Boolean flag(boolean set) {
    return set ? true : null;
  }

  private static boolean isVoiceOrVideoNote(Message message, User viewer) {
    TlObject media = Media.ofNullable(message.media(), viewer);
    return media != null && (media.isTrue("voice") || media.isTrue("round"));
  }

  private static TlObject savedPeer(Message message) {
    Message.Forward forward = message.forward();
    return (forward == null ? message.from() : forward.from()).toPeer();
  }

  private static @Nullable TlObject replyTo(Message message, MessageBox box, User viewer) {
    Message replied = message.replyTo();
    if (replied == null) {
      return null;
    }
    TlObject header = TlObject.of("messageReplyHeader");
    if (!replied.isInChatOf(message)) {
      replyElsewhere(header, replied, viewer);
    } else if (replied.everIdIn(box) == 0) {
      return null;
    } else {
      header.put("reply_to_msg_id", replied.everIdIn(box));
      Message root = message.threadRoot();
      if (root != null && root != replied) {
        header.put("reply_to_top_id", root.everIdIn(box));
      }
    }
    TlObject quote = message.quote();
    if (quote != null && quote.has("quote_text")) {
      header
          .put("quote", true)
          .put("quote_text", quote.getString("quote_text"))
          .put("quote_entities", quote.get("quote_entities"))
          .put("quote_offset", quote.get("quote_offset"));
    }
    return header;
  }

  /** An answer to another chat brings along what it answers, since not all may look there. */
  private static void replyElsewhere(TlObject header, Message replied, User viewer) {
    header
        .put(
            "reply_from",
            TlObject.of(
                "messageFwdHeader", "from_id", replied.from().toPeer(), "date", replied.date()))
        .put("reply_media", Media.ofNullable(replied.media(), viewer));
    if (!replied.text().isEmpty()) { // all of it, unless the sender chose a part
      header.put("quote_text", replied.text()).put("quote_entities", replied.entities());
    }
    MessageBox box = viewer.boxOf(replied.chat());
    if (replied.chat() instanceof Chat chat && chat.has(viewer) && replied.idIn(box) != 0) {
      header
          .put("reply_to_peer_id", replied.chat().toPeer())
          .put("reply_to_msg_id", replied.idIn(box));
    }
  }

  private static @Nullable TlObject forward(
      Message.@Nullable Forward forward, User viewer, Message message) {
    if (forward == null) {
      return null;
    }
    TlObject header =
        TlObject.of("messageFwdHeader", "from_id", forward.from().toPeer(), "date", forward.date());
    Message origin = forward.origin();
    if (origin != null && origin.chat() instanceof Channel channel) {
      int id = origin.idIn(channel.box());
      if (channel.isBroadcast() && id != 0) {
        header.put("channel_post", id).put("post_author", origin.postAuthor());
      }
    }
    Message from = forward.savedFrom();
    if (from != null && message.isSaved()) {
      MessageBox box = viewer.boxOf(from.chat());
      if (from.idIn(box) != 0) {
        header
            .put("saved_from_peer", from.chatFor(box.owner()).toPeer())
            .put("saved_from_msg_id", from.idIn(box));
      }
    }
    return header;
  }
}
