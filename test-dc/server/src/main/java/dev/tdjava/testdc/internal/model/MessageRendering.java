package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** Messages as Telegram's objects. */
final class MessageRendering {

  private MessageRendering() {}

  static TlObject message(Post post, Box box, User viewer) {
    TlObject message = post.action() == null ? ordinary(post, box, viewer) : service(post);
    Peer chat = post.chatFor(box.owner());
    boolean channelPost = post.chat() instanceof Channel channel && channel.isBroadcast();
    message
        .put("id", post.idIn(box))
        .put("out", flag(post.isOutgoingFor(viewer) && !post.isSaved()))
        .put("media_unread", flag(isVoiceOrVideoNote(post, viewer) && !post.isHeardBy(viewer)))
        .put("silent", flag(post.isSilent()))
        .put("post", flag(channelPost))
        .put("from_id", channelPost ? null : post.from().toPeer())
        .put("peer_id", chat.toPeer())
        .put("saved_peer_id", post.isSaved() ? savedPeer(post) : null)
        .put("reply_to", replyTo(post, box, viewer))
        .put("date", post.date());
    viewer.world().aspects().forEach(aspect -> aspect.message(message, post, box, viewer));
    return message;
  }

  private static TlObject service(Post post) {
    return TlObject.of("messageService", "action", post.action());
  }

  private static TlObject ordinary(Post post, Box box, User viewer) {
    boolean channelPost = post.chat() instanceof Channel channel && channel.isBroadcast();
    User viaBot = post.viaBot();
    return TlObject.of(
        "message",
        "from_scheduled",
        post.isFromScheduled(),
        "pinned",
        post.isPinnedIn(box),
        "noforwards",
        post.isNoforwards(),
        "invert_media",
        post.isCaptionAbove(),
        "fwd_from",
        forward(post.forward(), viewer, post),
        "via_bot_id",
        viaBot == null ? null : viaBot.id(),
        "message",
        post.textFor(viewer),
        "media",
        Media.ofNullable(post.media(), viewer),
        "reply_markup",
        post.replyMarkup(),
        "entities",
        post.entities().isEmpty() ? null : post.entities(),
        "views",
        channelPost ? Math.max(1, post.seenBy().size()) : null,
        "forwards",
        channelPost ? 0 : null,
        "replies",
        replies(post, box, viewer),
        "edit_date",
        post.editDate() == 0 ? null : post.editDate(),
        "post_author",
        post.postAuthor(),
        "grouped_id",
        post.groupedId() == 0 ? null : post.groupedId());
  }

  /** How many answers lead back to a message that can begin a thread. */
  static @Nullable TlObject replies(Post post, Box box, User viewer) {
    if (!(post.chat() instanceof Channel channel)
        || channel.isBroadcast()
        || post.threadRoot() != null
        || post.idIn(box) == 0) {
      return null;
    }
    PostList thread = post.thread();
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

  private static boolean isVoiceOrVideoNote(Post post, User viewer) {
    TlObject media = Media.ofNullable(post.media(), viewer);
    return media != null && (media.isTrue("voice") || media.isTrue("round"));
  }

  private static TlObject savedPeer(Post post) {
    Post.Forward forward = post.forward();
    return (forward == null ? post.from() : forward.from()).toPeer();
  }

  private static @Nullable TlObject replyTo(Post post, Box box, User viewer) {
    Post replied = post.replyTo();
    if (replied == null) {
      return null;
    }
    TlObject header = TlObject.of("messageReplyHeader");
    if (!replied.isInChatOf(post)) {
      replyElsewhere(header, replied, viewer);
    } else if (replied.everIdIn(box) == 0) {
      return null;
    } else {
      header.put("reply_to_msg_id", replied.everIdIn(box));
      Post root = post.threadRoot();
      if (root != null && root != replied) {
        header.put("reply_to_top_id", root.everIdIn(box));
      }
    }
    TlObject quote = post.quote();
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
  private static void replyElsewhere(TlObject header, Post replied, User viewer) {
    header
        .put(
            "reply_from",
            TlObject.of(
                "messageFwdHeader", "from_id", replied.from().toPeer(), "date", replied.date()))
        .put("reply_media", Media.ofNullable(replied.media(), viewer));
    if (!replied.text().isEmpty()) { // all of it, unless the sender chose a part
      header.put("quote_text", replied.text()).put("quote_entities", replied.entities());
    }
    Box box = viewer.boxOf(replied.chat());
    if (replied.chat() instanceof Chat chat && chat.has(viewer) && replied.idIn(box) != 0) {
      header
          .put("reply_to_peer_id", replied.chat().toPeer())
          .put("reply_to_msg_id", replied.idIn(box));
    }
  }

  private static @Nullable TlObject forward(
      Post.@Nullable Forward forward, User viewer, Post post) {
    if (forward == null) {
      return null;
    }
    TlObject header =
        TlObject.of("messageFwdHeader", "from_id", forward.from().toPeer(), "date", forward.date());
    Post origin = forward.origin();
    if (origin != null && origin.chat() instanceof Channel channel) {
      int id = origin.idIn(channel.box());
      if (channel.isBroadcast() && id != 0) {
        header.put("channel_post", id).put("post_author", origin.postAuthor());
      }
    }
    Post from = forward.savedFrom();
    if (from != null && post.isSaved()) {
      Box box = viewer.boxOf(from.chat());
      if (from.idIn(box) != 0) {
        header
            .put("saved_from_peer", from.chatFor(box.owner()).toPeer())
            .put("saved_from_msg_id", from.idIn(box));
      }
    }
    return header;
  }
}
