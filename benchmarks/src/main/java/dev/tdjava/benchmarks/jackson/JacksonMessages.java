package dev.tdjava.benchmarks.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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

/** Messages and what they are made of, read with Jackson's streaming parser. */
@SuppressWarnings("NullAway") // the records refuse null themselves
final class JacksonMessages {

  private JacksonMessages() {}

  static MessageSender messageSender(JsonParser in) throws IOException {
    String type = JacksonDecoder.type(in);
    return switch (type) {
      case "messageSenderUser" -> messageSenderUser(in);
      case "messageSenderChat" -> messageSenderChat(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static ReactionType reactionType(JsonParser in) throws IOException {
    String type = JacksonDecoder.type(in);
    return switch (type) {
      case "reactionTypeEmoji" -> reactionTypeEmoji(in);
      case "reactionTypeCustomEmoji" -> reactionTypeCustomEmoji(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static MessageReplyTo messageReplyTo(JsonParser in) throws IOException {
    String type = JacksonDecoder.type(in);
    return switch (type) {
      case "messageReplyToMessage" -> messageReplyToMessage(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static MessageContent messageContent(JsonParser in) throws IOException {
    String type = JacksonDecoder.type(in);
    return switch (type) {
      case "messageText" -> messageText(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static TextEntityType textEntityType(JsonParser in) throws IOException {
    String type = JacksonDecoder.type(in);
    return switch (type) {
      case "textEntityTypeBold" -> textEntityTypeBold(in);
      case "textEntityTypeItalic" -> textEntityTypeItalic(in);
      case "textEntityTypeUrl" -> textEntityTypeUrl(in);
      case "textEntityTypeTextUrl" -> textEntityTypeTextUrl(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static Message message(JsonParser in) throws IOException {
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
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "id" -> id = in.getLongValue();
        case "sender_id" -> senderId = messageSender(in);
        case "chat_id" -> chatId = in.getLongValue();
        case "is_outgoing" -> isOutgoing = in.getBooleanValue();
        case "is_pinned" -> isPinned = in.getBooleanValue();
        case "is_from_offline" -> isFromOffline = in.getBooleanValue();
        case "can_be_saved" -> canBeSaved = in.getBooleanValue();
        case "has_timestamped_media" -> hasTimestampedMedia = in.getBooleanValue();
        case "is_channel_post" -> isChannelPost = in.getBooleanValue();
        case "is_paid_star_suggested_post" -> isPaidStarSuggestedPost = in.getBooleanValue();
        case "is_paid_ton_suggested_post" -> isPaidTonSuggestedPost = in.getBooleanValue();
        case "contains_unread_mention" -> containsUnreadMention = in.getBooleanValue();
        case "date" -> date = in.getIntValue();
        case "edit_date" -> editDate = in.getIntValue();
        case "interaction_info" -> interactionInfo = messageInteractionInfo(in);
        case "unread_reactions" -> unreadReactions = listOfUnreadReactions(in);
        case "reply_to" -> replyTo = messageReplyTo(in);
        case "self_destruct_in" -> selfDestructIn = in.getDoubleValue();
        case "auto_delete_in" -> autoDeleteIn = in.getDoubleValue();
        case "via_bot_user_id" -> viaBotUserId = in.getLongValue();
        case "sender_business_bot_user_id" -> senderBusinessBotUserId = in.getLongValue();
        case "sender_boost_count" -> senderBoostCount = in.getIntValue();
        case "paid_message_star_count" -> paidMessageStarCount = in.getLongValue();
        case "author_signature" -> authorSignature = in.getText();
        case "media_album_id" -> mediaAlbumId = Long.parseLong(in.getText());
        case "effect_id" -> effectId = Long.parseLong(in.getText());
        case "summary_language_code" -> summaryLanguageCode = in.getText();
        case "content" -> content = messageContent(in);
        default -> in.skipChildren();
      }
    }
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

  private static MessageSenderUser messageSenderUser(JsonParser in) throws IOException {
    long userId = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "user_id" -> userId = in.getLongValue();
        default -> in.skipChildren();
      }
    }
    return new MessageSenderUser(userId);
  }

  private static MessageSenderChat messageSenderChat(JsonParser in) throws IOException {
    long chatId = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "chat_id" -> chatId = in.getLongValue();
        default -> in.skipChildren();
      }
    }
    return new MessageSenderChat(chatId);
  }

  static MessageInteractionInfo messageInteractionInfo(JsonParser in) throws IOException {
    int viewCount = 0;
    int forwardCount = 0;
    MessageReplyInfo replyInfo = null;
    MessageReactions reactions = null;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "view_count" -> viewCount = in.getIntValue();
        case "forward_count" -> forwardCount = in.getIntValue();
        case "reply_info" -> replyInfo = messageReplyInfo(in);
        case "reactions" -> reactions = messageReactions(in);
        default -> in.skipChildren();
      }
    }
    return new MessageInteractionInfo(viewCount, forwardCount, replyInfo, reactions);
  }

  static MessageReplyInfo messageReplyInfo(JsonParser in) throws IOException {
    int replyCount = 0;
    List<MessageSender> recentReplierIds = List.of();
    long lastReadInboxMessageId = 0;
    long lastReadOutboxMessageId = 0;
    long lastMessageId = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "reply_count" -> replyCount = in.getIntValue();
        case "recent_replier_ids" -> recentReplierIds = listOfMessageSenders(in);
        case "last_read_inbox_message_id" -> lastReadInboxMessageId = in.getLongValue();
        case "last_read_outbox_message_id" -> lastReadOutboxMessageId = in.getLongValue();
        case "last_message_id" -> lastMessageId = in.getLongValue();
        default -> in.skipChildren();
      }
    }
    return new MessageReplyInfo(
        replyCount,
        recentReplierIds,
        lastReadInboxMessageId,
        lastReadOutboxMessageId,
        lastMessageId);
  }

  static MessageReactions messageReactions(JsonParser in) throws IOException {
    List<MessageReaction> reactions = List.of();
    boolean areTags = false;
    List<PaidReactor> paidReactors = List.of();
    boolean canGetAddedReactions = false;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "reactions" -> reactions = listOfMessageReactions(in);
        case "are_tags" -> areTags = in.getBooleanValue();
        case "paid_reactors" -> paidReactors = listOfPaidReactors(in);
        case "can_get_added_reactions" -> canGetAddedReactions = in.getBooleanValue();
        default -> in.skipChildren();
      }
    }
    return new MessageReactions(reactions, areTags, paidReactors, canGetAddedReactions);
  }

  static MessageReaction messageReaction(JsonParser in) throws IOException {
    ReactionType type = null;
    int totalCount = 0;
    boolean isChosen = false;
    MessageSender usedSenderId = null;
    List<MessageSender> recentSenderIds = List.of();
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "type" -> type = reactionType(in);
        case "total_count" -> totalCount = in.getIntValue();
        case "is_chosen" -> isChosen = in.getBooleanValue();
        case "used_sender_id" -> usedSenderId = messageSender(in);
        case "recent_sender_ids" -> recentSenderIds = listOfMessageSenders(in);
        default -> in.skipChildren();
      }
    }
    return new MessageReaction(type, totalCount, isChosen, usedSenderId, recentSenderIds);
  }

  private static ReactionTypeEmoji reactionTypeEmoji(JsonParser in) throws IOException {
    String emoji = "";
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "emoji" -> emoji = in.getText();
        default -> in.skipChildren();
      }
    }
    return new ReactionTypeEmoji(emoji);
  }

  private static ReactionTypeCustomEmoji reactionTypeCustomEmoji(JsonParser in) throws IOException {
    long customEmojiId = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "custom_emoji_id" -> customEmojiId = Long.parseLong(in.getText());
        default -> in.skipChildren();
      }
    }
    return new ReactionTypeCustomEmoji(customEmojiId);
  }

  static PaidReactor paidReactor(JsonParser in) throws IOException {
    MessageSender senderId = null;
    long starCount = 0;
    boolean isTop = false;
    boolean isMe = false;
    boolean isAnonymous = false;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "sender_id" -> senderId = messageSender(in);
        case "star_count" -> starCount = in.getLongValue();
        case "is_top" -> isTop = in.getBooleanValue();
        case "is_me" -> isMe = in.getBooleanValue();
        case "is_anonymous" -> isAnonymous = in.getBooleanValue();
        default -> in.skipChildren();
      }
    }
    return new PaidReactor(senderId, starCount, isTop, isMe, isAnonymous);
  }

  static UnreadReaction unreadReaction(JsonParser in) throws IOException {
    ReactionType type = null;
    MessageSender senderId = null;
    boolean isBig = false;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "type" -> type = reactionType(in);
        case "sender_id" -> senderId = messageSender(in);
        case "is_big" -> isBig = in.getBooleanValue();
        default -> in.skipChildren();
      }
    }
    return new UnreadReaction(type, senderId, isBig);
  }

  private static MessageReplyToMessage messageReplyToMessage(JsonParser in) throws IOException {
    long chatId = 0;
    long messageId = 0;
    int checklistTaskId = 0;
    int originSendDate = 0;
    MessageContent content = null;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "chat_id" -> chatId = in.getLongValue();
        case "message_id" -> messageId = in.getLongValue();
        case "checklist_task_id" -> checklistTaskId = in.getIntValue();
        case "origin_send_date" -> originSendDate = in.getIntValue();
        case "content" -> content = messageContent(in);
        default -> in.skipChildren();
      }
    }
    return new MessageReplyToMessage(
        chatId, messageId, null, checklistTaskId, null, originSendDate, content);
  }

  private static MessageText messageText(JsonParser in) throws IOException {
    FormattedText text = null;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "text" -> text = formattedText(in);
        default -> in.skipChildren();
      }
    }
    return new MessageText(text, null, null);
  }

  static FormattedText formattedText(JsonParser in) throws IOException {
    String text = "";
    List<TextEntity> entities = List.of();
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "text" -> text = in.getText();
        case "entities" -> entities = listOfTextEntitys(in);
        default -> in.skipChildren();
      }
    }
    return new FormattedText(text, entities);
  }

  static TextEntity textEntity(JsonParser in) throws IOException {
    int offset = 0;
    int length = 0;
    TextEntityType type = null;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "offset" -> offset = in.getIntValue();
        case "length" -> length = in.getIntValue();
        case "type" -> type = textEntityType(in);
        default -> in.skipChildren();
      }
    }
    return new TextEntity(offset, length, type);
  }

  private static TextEntityTypeBold textEntityTypeBold(JsonParser in) throws IOException {
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      in.skipChildren();
    }
    return new TextEntityTypeBold();
  }

  private static TextEntityTypeItalic textEntityTypeItalic(JsonParser in) throws IOException {
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      in.skipChildren();
    }
    return new TextEntityTypeItalic();
  }

  private static TextEntityTypeUrl textEntityTypeUrl(JsonParser in) throws IOException {
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      in.skipChildren();
    }
    return new TextEntityTypeUrl();
  }

  private static TextEntityTypeTextUrl textEntityTypeTextUrl(JsonParser in) throws IOException {
    String url = "";
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "url" -> url = in.getText();
        default -> in.skipChildren();
      }
    }
    return new TextEntityTypeTextUrl(url);
  }

  private static List<MessageSender> listOfMessageSenders(JsonParser in) throws IOException {
    List<MessageSender> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(messageSender(in));
    }
    return list;
  }

  private static List<MessageReaction> listOfMessageReactions(JsonParser in) throws IOException {
    List<MessageReaction> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(messageReaction(in));
    }
    return list;
  }

  private static List<PaidReactor> listOfPaidReactors(JsonParser in) throws IOException {
    List<PaidReactor> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(paidReactor(in));
    }
    return list;
  }

  private static List<TextEntity> listOfTextEntitys(JsonParser in) throws IOException {
    List<TextEntity> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(textEntity(in));
    }
    return list;
  }

  private static List<UnreadReaction> listOfUnreadReactions(JsonParser in) throws IOException {
    List<UnreadReaction> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(unreadReaction(in));
    }
    return list;
  }
}
