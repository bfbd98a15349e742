package dev.tdjava.telegram.content;

import dev.tdjava.api.File;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageForwardInfo;
import dev.tdjava.api.MessageOrigin;
import dev.tdjava.api.MessageOriginChannel;
import dev.tdjava.api.MessageOriginChat;
import dev.tdjava.api.MessageOriginUser;
import dev.tdjava.api.MessageReplyToMessage;
import dev.tdjava.api.MessageSendingStateFailed;
import dev.tdjava.api.MessageSendingStatePending;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityTypeBotCommand;
import dev.tdjava.api.TextEntityTypeTextUrl;
import dev.tdjava.api.TextEntityTypeUrl;
import dev.tdjava.errors.TdErrorException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers to what everyone asks of a message. */
public final class MessageInfo {

  private MessageInfo() {}

  /** The text, or the caption of what has one, without formatting; empty if there is none. */
  public static String text(Message message) {
    return ContentInfo.text(message.content());
  }

  /** The text, or the caption of what has one; empty if there is none. */
  public static FormattedText formattedText(Message message) {
    return ContentInfo.formattedText(message.content());
  }

  /**
   * Whether it says what has happened, such as that someone has joined, as Telegram does by itself.
   */
  public static boolean isService(Message message) {
    return ContentInfo.isService(message.content());
  }

  /** The file and what is known of it; null if the message has none. */
  public static @Nullable Media media(Message message) {
    return ContentInfo.media(message.content());
  }

  /** The file, of a photo that of the largest size; null if the message has none. */
  public static @Nullable File file(Message message) {
    Media media = media(message);
    return media == null ? null : media.file();
  }

  /** The file's name as the sender gave it; empty if there is none. */
  public static String fileName(Message message) {
    Media media = media(message);
    return media == null ? "" : media.fileName();
  }

  /** The id of the user, or of the chat in whose name the message was sent. */
  public static long senderId(Message message) {
    return SenderInfo.id(message.senderId());
  }

  /** The id of the user who sent the message; 0 if it was sent in the name of a chat. */
  public static long senderUserId(Message message) {
    return SenderInfo.userId(message.senderId());
  }

  /** When the message was sent; null if it waits for another event, and has no date yet. */
  public static @Nullable Instant sentAt(Message message) {
    return Dates.instant(message.date());
  }

  /** When the message was last edited; null if it never was. */
  public static @Nullable Instant editedAt(Message message) {
    return Dates.instant(message.editDate());
  }

  /** The message that this one answers; 0 if it answers none, or a story. */
  public static long repliedMessageId(Message message) {
    return message.replyTo() instanceof MessageReplyToMessage reply ? reply.messageId() : 0;
  }

  /** The chat of the message that this one answers; 0 if there is none, or it may not be known. */
  public static long repliedChatId(Message message) {
    return message.replyTo() instanceof MessageReplyToMessage reply ? reply.chatId() : 0;
  }

  /** Who wrote a forwarded message first: a user or a chat; 0 if it is none, or that is hidden. */
  public static long originalSenderId(Message message) {
    MessageForwardInfo forward = message.forwardInfo();
    return forward == null ? 0 : senderId(forward.origin());
  }

  private static long senderId(MessageOrigin origin) {
    if (origin instanceof MessageOriginUser it) {
      return it.senderUserId();
    } else if (origin instanceof MessageOriginChat it) {
      return it.senderChatId();
    }
    return origin instanceof MessageOriginChannel it ? it.chatId() : 0;
  }

  /** Whether the message is still being sent; its id is a temporary one. */
  public static boolean isBeingSent(Message message) {
    return message.sendingState() instanceof MessageSendingStatePending;
  }

  /** Why the message could not be sent; null if nothing went wrong. */
  public static @Nullable TdErrorException sendFailure(Message message) {
    return message.sendingState() instanceof MessageSendingStateFailed failed
        ? TdErrorException.of(failed.error().code(), failed.error().message(), "sendMessage")
        : null;
  }

  /** How often the message was seen, in a channel; 0 elsewhere. */
  public static int viewCount(Message message) {
    return message.interactionInfo() == null ? 0 : message.interactionInfo().viewCount();
  }

  /** The addresses in the text or caption, written or behind other words, in their order. */
  public static List<String> links(Message message) {
    FormattedText text = formattedText(message);
    List<String> links = new ArrayList<>();
    for (TextEntity entity : text.entities()) {
      if (entity.type() instanceof TextEntityTypeUrl) {
        links.add(part(text, entity));
      } else if (entity.type() instanceof TextEntityTypeTextUrl link) {
        links.add(link.url());
      }
    }
    return List.copyOf(links);
  }

  /** The command to a bot that the text begins with; null if it begins with none. */
  public static @Nullable Command command(Message message) {
    FormattedText text = formattedText(message);
    for (TextEntity entity : text.entities()) {
      if (entity.offset() == 0 && entity.type() instanceof TextEntityTypeBotCommand) {
        String written = part(text, entity).substring(1);
        int at = written.indexOf('@');
        return new Command(
            at < 0 ? written : written.substring(0, at),
            at < 0 ? "" : written.substring(at + 1),
            text.text().substring(entity.length()).strip());
      }
    }
    return null;
  }

  private static String part(FormattedText text, TextEntity entity) {
    return text.text().substring(entity.offset(), entity.offset() + entity.length());
  }
}
