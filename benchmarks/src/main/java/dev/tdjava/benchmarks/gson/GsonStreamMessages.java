package dev.tdjava.benchmarks.gson;

import com.google.gson.stream.JsonReader;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageContent;
import dev.tdjava.api.MessageInteractionInfo;
import dev.tdjava.api.MessageReaction;
import dev.tdjava.api.MessageReactions;
import dev.tdjava.api.MessageReplyInfo;
import dev.tdjava.api.MessageReplyTo;
import dev.tdjava.api.MessageReplyToMessage;
import dev.tdjava.api.MessageSender;
import dev.tdjava.api.MessageSenderChat;
import dev.tdjava.api.MessageSenderUser;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.PaidReactor;
import dev.tdjava.api.ReactionType;
import dev.tdjava.api.ReactionTypeCustomEmoji;
import dev.tdjava.api.ReactionTypeEmoji;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityType;
import dev.tdjava.api.TextEntityTypeBold;
import dev.tdjava.api.TextEntityTypeItalic;
import dev.tdjava.api.TextEntityTypeTextUrl;
import dev.tdjava.api.TextEntityTypeUrl;
import dev.tdjava.api.UnreadReaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Messages and what they are made of, read with Gson's streaming reader. */
@SuppressWarnings("NullAway") // the records refuse null themselves
final class GsonStreamMessages {

  private GsonStreamMessages() {}

  static MessageSender messageSender(JsonReader in) throws IOException {
    String type = GsonStreamDecoder.type(in);
    return switch (type) {
      case "messageSenderUser" -> messageSenderUser(in);
      case "messageSenderChat" -> messageSenderChat(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static ReactionType reactionType(JsonReader in) throws IOException {
    String type = GsonStreamDecoder.type(in);
    return switch (type) {
      case "reactionTypeEmoji" -> reactionTypeEmoji(in);
      case "reactionTypeCustomEmoji" -> reactionTypeCustomEmoji(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static MessageReplyTo messageReplyTo(JsonReader in) throws IOException {
    String type = GsonStreamDecoder.type(in);
    return switch (type) {
      case "messageReplyToMessage" -> messageReplyToMessage(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static MessageContent messageContent(JsonReader in) throws IOException {
    String type = GsonStreamDecoder.type(in);
    return switch (type) {
      case "messageText" -> messageText(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static TextEntityType textEntityType(JsonReader in) throws IOException {
    String type = GsonStreamDecoder.type(in);
    return switch (type) {
      case "textEntityTypeBold" -> textEntityTypeBold(in);
      case "textEntityTypeItalic" -> textEntityTypeItalic(in);
      case "textEntityTypeUrl" -> textEntityTypeUrl(in);
      case "textEntityTypeTextUrl" -> textEntityTypeTextUrl(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static Message message(JsonReader in) throws IOException {
    long id = 0;
    MessageSender senderId = null;
    long chatId = 0;
    boolean isOutgoing = false;
    boolean isPinned = false;
    boolean isFromOffline = false;
    boolean canBeSaved = false;
    boolean hasTimestampedMedia = false;
    boolean isChannelPost = false;
    boolean isPaidStarSuggestedPost = false;
    boolean isPaidTonSuggestedPost = false;
    boolean containsUnreadMention = false;
    int date = 0;
    int editDate = 0;
    MessageInteractionInfo interactionInfo = null;
    List<UnreadReaction> unreadReactions = List.of();
    MessageReplyTo replyTo = null;
    double selfDestructIn = 0;
    double autoDeleteIn = 0;
    long viaBotUserId = 0;
    long senderBusinessBotUserId = 0;
    int senderBoostCount = 0;
    long paidMessageStarCount = 0;
    String authorSignature = "";
    long mediaAlbumId = 0;
    long effectId = 0;
    String summaryLanguageCode = "";
    MessageContent content = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> id = in.nextLong();
        case "sender_id" -> senderId = messageSender(in);
        case "chat_id" -> chatId = in.nextLong();
        case "is_outgoing" -> isOutgoing = in.nextBoolean();
        case "is_pinned" -> isPinned = in.nextBoolean();
        case "is_from_offline" -> isFromOffline = in.nextBoolean();
        case "can_be_saved" -> canBeSaved = in.nextBoolean();
        case "has_timestamped_media" -> hasTimestampedMedia = in.nextBoolean();
        case "is_channel_post" -> isChannelPost = in.nextBoolean();
        case "is_paid_star_suggested_post" -> isPaidStarSuggestedPost = in.nextBoolean();
        case "is_paid_ton_suggested_post" -> isPaidTonSuggestedPost = in.nextBoolean();
        case "contains_unread_mention" -> containsUnreadMention = in.nextBoolean();
        case "date" -> date = in.nextInt();
        case "edit_date" -> editDate = in.nextInt();
        case "interaction_info" -> interactionInfo = messageInteractionInfo(in);
        case "unread_reactions" -> unreadReactions = listOfUnreadReactions(in);
        case "reply_to" -> replyTo = messageReplyTo(in);
        case "self_destruct_in" -> selfDestructIn = in.nextDouble();
        case "auto_delete_in" -> autoDeleteIn = in.nextDouble();
        case "via_bot_user_id" -> viaBotUserId = in.nextLong();
        case "sender_business_bot_user_id" -> senderBusinessBotUserId = in.nextLong();
        case "sender_boost_count" -> senderBoostCount = in.nextInt();
        case "paid_message_star_count" -> paidMessageStarCount = in.nextLong();
        case "author_signature" -> authorSignature = in.nextString();
        case "media_album_id" -> mediaAlbumId = in.nextLong();
        case "effect_id" -> effectId = in.nextLong();
        case "summary_language_code" -> summaryLanguageCode = in.nextString();
        case "content" -> content = messageContent(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new Message(
        id,
        senderId,
        chatId,
        null,
        null,
        isOutgoing,
        isPinned,
        isFromOffline,
        canBeSaved,
        hasTimestampedMedia,
        isChannelPost,
        isPaidStarSuggestedPost,
        isPaidTonSuggestedPost,
        containsUnreadMention,
        date,
        editDate,
        null,
        null,
        interactionInfo,
        unreadReactions,
        null,
        null,
        replyTo,
        null,
        null,
        selfDestructIn,
        autoDeleteIn,
        viaBotUserId,
        senderBusinessBotUserId,
        senderBoostCount,
        paidMessageStarCount,
        authorSignature,
        mediaAlbumId,
        effectId,
        null,
        summaryLanguageCode,
        content,
        null);
  }

  private static MessageSenderUser messageSenderUser(JsonReader in) throws IOException {
    long userId = 0;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "user_id" -> userId = in.nextLong();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new MessageSenderUser(userId);
  }

  private static MessageSenderChat messageSenderChat(JsonReader in) throws IOException {
    long chatId = 0;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "chat_id" -> chatId = in.nextLong();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new MessageSenderChat(chatId);
  }

  static MessageInteractionInfo messageInteractionInfo(JsonReader in) throws IOException {
    int viewCount = 0;
    int forwardCount = 0;
    MessageReplyInfo replyInfo = null;
    MessageReactions reactions = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "view_count" -> viewCount = in.nextInt();
        case "forward_count" -> forwardCount = in.nextInt();
        case "reply_info" -> replyInfo = messageReplyInfo(in);
        case "reactions" -> reactions = messageReactions(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new MessageInteractionInfo(viewCount, forwardCount, replyInfo, reactions);
  }

  static MessageReplyInfo messageReplyInfo(JsonReader in) throws IOException {
    int replyCount = 0;
    List<MessageSender> recentReplierIds = List.of();
    long lastReadInboxMessageId = 0;
    long lastReadOutboxMessageId = 0;
    long lastMessageId = 0;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "reply_count" -> replyCount = in.nextInt();
        case "recent_replier_ids" -> recentReplierIds = listOfMessageSenders(in);
        case "last_read_inbox_message_id" -> lastReadInboxMessageId = in.nextLong();
        case "last_read_outbox_message_id" -> lastReadOutboxMessageId = in.nextLong();
        case "last_message_id" -> lastMessageId = in.nextLong();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new MessageReplyInfo(
        replyCount,
        recentReplierIds,
        lastReadInboxMessageId,
        lastReadOutboxMessageId,
        lastMessageId);
  }

  static MessageReactions messageReactions(JsonReader in) throws IOException {
    List<MessageReaction> reactions = List.of();
    boolean areTags = false;
    List<PaidReactor> paidReactors = List.of();
    boolean canGetAddedReactions = false;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "reactions" -> reactions = listOfMessageReactions(in);
        case "are_tags" -> areTags = in.nextBoolean();
        case "paid_reactors" -> paidReactors = listOfPaidReactors(in);
        case "can_get_added_reactions" -> canGetAddedReactions = in.nextBoolean();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new MessageReactions(reactions, areTags, paidReactors, canGetAddedReactions);
  }

  static MessageReaction messageReaction(JsonReader in) throws IOException {
    ReactionType type = null;
    int totalCount = 0;
    boolean isChosen = false;
    MessageSender usedSenderId = null;
    List<MessageSender> recentSenderIds = List.of();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "type" -> type = reactionType(in);
        case "total_count" -> totalCount = in.nextInt();
        case "is_chosen" -> isChosen = in.nextBoolean();
        case "used_sender_id" -> usedSenderId = messageSender(in);
        case "recent_sender_ids" -> recentSenderIds = listOfMessageSenders(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new MessageReaction(type, totalCount, isChosen, usedSenderId, recentSenderIds);
  }

  private static ReactionTypeEmoji reactionTypeEmoji(JsonReader in) throws IOException {
    String emoji = "";
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "emoji" -> emoji = in.nextString();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new ReactionTypeEmoji(emoji);
  }

  private static ReactionTypeCustomEmoji reactionTypeCustomEmoji(JsonReader in) throws IOException {
    long customEmojiId = 0;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "custom_emoji_id" -> customEmojiId = in.nextLong();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new ReactionTypeCustomEmoji(customEmojiId);
  }

  static PaidReactor paidReactor(JsonReader in) throws IOException {
    MessageSender senderId = null;
    long starCount = 0;
    boolean isTop = false;
    boolean isMe = false;
    boolean isAnonymous = false;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "sender_id" -> senderId = messageSender(in);
        case "star_count" -> starCount = in.nextLong();
        case "is_top" -> isTop = in.nextBoolean();
        case "is_me" -> isMe = in.nextBoolean();
        case "is_anonymous" -> isAnonymous = in.nextBoolean();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new PaidReactor(senderId, starCount, isTop, isMe, isAnonymous);
  }

  static UnreadReaction unreadReaction(JsonReader in) throws IOException {
    ReactionType type = null;
    MessageSender senderId = null;
    boolean isBig = false;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "type" -> type = reactionType(in);
        case "sender_id" -> senderId = messageSender(in);
        case "is_big" -> isBig = in.nextBoolean();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new UnreadReaction(type, senderId, isBig);
  }

  private static MessageReplyToMessage messageReplyToMessage(JsonReader in) throws IOException {
    long chatId = 0;
    long messageId = 0;
    int checklistTaskId = 0;
    int originSendDate = 0;
    MessageContent content = null;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "chat_id" -> chatId = in.nextLong();
        case "message_id" -> messageId = in.nextLong();
        case "checklist_task_id" -> checklistTaskId = in.nextInt();
        case "origin_send_date" -> originSendDate = in.nextInt();
        case "content" -> content = messageContent(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new MessageReplyToMessage(
        chatId, messageId, null, checklistTaskId, null, originSendDate, content);
  }

  private static MessageText messageText(JsonReader in) throws IOException {
    FormattedText text = null;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "text" -> text = formattedText(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new MessageText(text, null, null);
  }

  static FormattedText formattedText(JsonReader in) throws IOException {
    String text = "";
    List<TextEntity> entities = List.of();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "text" -> text = in.nextString();
        case "entities" -> entities = listOfTextEntitys(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new FormattedText(text, entities);
  }

  static TextEntity textEntity(JsonReader in) throws IOException {
    int offset = 0;
    int length = 0;
    TextEntityType type = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "offset" -> offset = in.nextInt();
        case "length" -> length = in.nextInt();
        case "type" -> type = textEntityType(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new TextEntity(offset, length, type);
  }

  private static TextEntityTypeBold textEntityTypeBold(JsonReader in) throws IOException {
    while (in.hasNext()) {
      in.skipValue();
    }
    in.endObject();
    return new TextEntityTypeBold();
  }

  private static TextEntityTypeItalic textEntityTypeItalic(JsonReader in) throws IOException {
    while (in.hasNext()) {
      in.skipValue();
    }
    in.endObject();
    return new TextEntityTypeItalic();
  }

  private static TextEntityTypeUrl textEntityTypeUrl(JsonReader in) throws IOException {
    while (in.hasNext()) {
      in.skipValue();
    }
    in.endObject();
    return new TextEntityTypeUrl();
  }

  private static TextEntityTypeTextUrl textEntityTypeTextUrl(JsonReader in) throws IOException {
    String url = "";
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "url" -> url = in.nextString();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new TextEntityTypeTextUrl(url);
  }

  private static List<MessageSender> listOfMessageSenders(JsonReader in) throws IOException {
    List<MessageSender> list = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      list.add(messageSender(in));
    }
    in.endArray();
    return list;
  }

  private static List<MessageReaction> listOfMessageReactions(JsonReader in) throws IOException {
    List<MessageReaction> list = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      list.add(messageReaction(in));
    }
    in.endArray();
    return list;
  }

  private static List<PaidReactor> listOfPaidReactors(JsonReader in) throws IOException {
    List<PaidReactor> list = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      list.add(paidReactor(in));
    }
    in.endArray();
    return list;
  }

  private static List<TextEntity> listOfTextEntitys(JsonReader in) throws IOException {
    List<TextEntity> list = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      list.add(textEntity(in));
    }
    in.endArray();
    return list;
  }

  private static List<UnreadReaction> listOfUnreadReactions(JsonReader in) throws IOException {
    List<UnreadReaction> list = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      list.add(unreadReaction(in));
    }
    in.endArray();
    return list;
  }
}
