package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.media.DocumentMedia;
import org.jspecify.annotations.Nullable;

/** What becomes of messages that are sent on to others. */
public final class Forwarding {

  private Forwarding() {}

  /** Gives the message back, unless it is none or must stay where it is. */
  public static Message checked(@Nullable Message original) {
    if (original == null || original.action() != null) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    if (original.isNoforwards()) {
      throw RpcError.bad("CHAT_FORWARDS_RESTRICTED");
    }
    return original;
  }

  /**
   * Makes a message one that was sent on.
   *
   * @param message the new message, still empty
   */
  public static Message forward(Message message, Message original, User viewer) {
    return message
        .media(original.media())
        .text(original.text(), original.entities())
        .captionAbove(original.isCaptionAbove())
        .forward(header(original, message.chat(), viewer));
  }

  /** Where a message comes from, or null where that is not told. */
  private static Message.@Nullable Forward header(Message original, Peer to, User viewer) {
    TlObject media = Media.ofNullable(original.media(), viewer);
    boolean music =
        media != null
            && media.is("messageMediaDocument")
            && DocumentMedia.right(media).equals("send_audios");
    Message.Forward before = original.forward();
    if (music) {
      return null;
    }
    if (before != null) {
      return new Message.Forward(before.from(), before.date(), before.origin(), original);
    }
    // A die that was rolled before must not look as if it were rolled now.
    boolean ownNote = original.isSaved() && (media == null || !media.is("messageMediaDice"));
    return ownNote || isOwnPost(original, to)
        ? null
        : new Message.Forward(original.from(), original.date(), original, original);
  }

  /** A channel that speaks for itself does not forward from itself. */
  private static boolean isOwnPost(Message original, Peer to) {
    return to instanceof Channel channel && channel.isBroadcast() && original.from() == to;
  }
}
