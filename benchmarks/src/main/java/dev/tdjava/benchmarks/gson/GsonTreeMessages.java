package dev.tdjava.benchmarks.gson;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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
import java.util.ArrayList;
import java.util.List;

/** Messages and what they are made of, from Gson's tree. */
@SuppressWarnings("NullAway") // the records refuse null themselves
final class GsonTreeMessages {

  private GsonTreeMessages() {}

  static MessageSender messageSender(JsonObject o) {
    String type = o.get("@type").getAsString();
    return switch (type) {
      case "messageSenderUser" -> messageSenderUser(o);
      case "messageSenderChat" -> messageSenderChat(o);
      default -> throw new IllegalArgumentException("No sample has a " + type);
    };
  }

  static ReactionType reactionType(JsonObject o) {
    String type = o.get("@type").getAsString();
    return switch (type) {
      case "reactionTypeEmoji" -> reactionTypeEmoji(o);
      case "reactionTypeCustomEmoji" -> reactionTypeCustomEmoji(o);
      default -> throw new IllegalArgumentException("No sample has a " + type);
    };
  }

  static MessageReplyTo messageReplyTo(JsonObject o) {
    String type = o.get("@type").getAsString();
    return switch (type) {
      case "messageReplyToMessage" -> messageReplyToMessage(o);
      default -> throw new IllegalArgumentException("No sample has a " + type);
    };
  }

  static MessageContent messageContent(JsonObject o) {
    String type = o.get("@type").getAsString();
    return switch (type) {
      case "messageText" -> messageText(o);
      default -> throw new IllegalArgumentException("No sample has a " + type);
    };
  }

  static TextEntityType textEntityType(JsonObject o) {
    String type = o.get("@type").getAsString();
    return switch (type) {
      case "textEntityTypeBold" -> new TextEntityTypeBold();
      case "textEntityTypeItalic" -> new TextEntityTypeItalic();
      case "textEntityTypeUrl" -> new TextEntityTypeUrl();
      case "textEntityTypeTextUrl" -> textEntityTypeTextUrl(o);
      default -> throw new IllegalArgumentException("No sample has a " + type);
    };
  }

  static Message message(JsonObject o) {
    return new Message(
        o.get("id").getAsLong(),
        messageSender(o.getAsJsonObject("sender_id")),
        o.get("chat_id").getAsLong(),
        null,
        null,
        o.get("is_outgoing").getAsBoolean(),
        o.get("is_pinned").getAsBoolean(),
        o.get("is_from_offline").getAsBoolean(),
        o.get("can_be_saved").getAsBoolean(),
        o.get("has_timestamped_media").getAsBoolean(),
        o.get("is_channel_post").getAsBoolean(),
        o.get("is_paid_star_suggested_post").getAsBoolean(),
        o.get("is_paid_ton_suggested_post").getAsBoolean(),
        o.get("contains_unread_mention").getAsBoolean(),
        o.get("date").getAsInt(),
        o.get("edit_date").getAsInt(),
        null,
        null,
        o.has("interaction_info")
            ? messageInteractionInfo(o.getAsJsonObject("interaction_info"))
            : null,
        listOfUnreadReactions(o.getAsJsonArray("unread_reactions")),
        null,
        null,
        o.has("reply_to") ? messageReplyTo(o.getAsJsonObject("reply_to")) : null,
        null,
        null,
        o.get("self_destruct_in").getAsDouble(),
        o.get("auto_delete_in").getAsDouble(),
        o.get("via_bot_user_id").getAsLong(),
        o.get("sender_business_bot_user_id").getAsLong(),
        o.get("sender_boost_count").getAsInt(),
        o.get("paid_message_star_count").getAsLong(),
        o.get("author_signature").getAsString(),
        o.get("media_album_id").getAsLong(),
        o.get("effect_id").getAsLong(),
        null,
        o.get("summary_language_code").getAsString(),
        messageContent(o.getAsJsonObject("content")),
        null);
  }

  private static MessageSenderUser messageSenderUser(JsonObject o) {
    return new MessageSenderUser(o.get("user_id").getAsLong());
  }

  private static MessageSenderChat messageSenderChat(JsonObject o) {
    return new MessageSenderChat(o.get("chat_id").getAsLong());
  }

  static MessageInteractionInfo messageInteractionInfo(JsonObject o) {
    return new MessageInteractionInfo(
        o.get("view_count").getAsInt(),
        o.get("forward_count").getAsInt(),
        o.has("reply_info") ? messageReplyInfo(o.getAsJsonObject("reply_info")) : null,
        o.has("reactions") ? messageReactions(o.getAsJsonObject("reactions")) : null);
  }

  static MessageReplyInfo messageReplyInfo(JsonObject o) {
    return new MessageReplyInfo(
        o.get("reply_count").getAsInt(),
        listOfMessageSenders(o.getAsJsonArray("recent_replier_ids")),
        o.get("last_read_inbox_message_id").getAsLong(),
        o.get("last_read_outbox_message_id").getAsLong(),
        o.get("last_message_id").getAsLong());
  }

  static MessageReactions messageReactions(JsonObject o) {
    return new MessageReactions(
        listOfMessageReactions(o.getAsJsonArray("reactions")),
        o.get("are_tags").getAsBoolean(),
        listOfPaidReactors(o.getAsJsonArray("paid_reactors")),
        o.get("can_get_added_reactions").getAsBoolean());
  }

  static MessageReaction messageReaction(JsonObject o) {
    return new MessageReaction(
        reactionType(o.getAsJsonObject("type")),
        o.get("total_count").getAsInt(),
        o.get("is_chosen").getAsBoolean(),
        o.has("used_sender_id") ? messageSender(o.getAsJsonObject("used_sender_id")) : null,
        listOfMessageSenders(o.getAsJsonArray("recent_sender_ids")));
  }

  private static ReactionTypeEmoji reactionTypeEmoji(JsonObject o) {
    return new ReactionTypeEmoji(o.get("emoji").getAsString());
  }

  private static ReactionTypeCustomEmoji reactionTypeCustomEmoji(JsonObject o) {
    return new ReactionTypeCustomEmoji(o.get("custom_emoji_id").getAsLong());
  }

  static PaidReactor paidReactor(JsonObject o) {
    return new PaidReactor(
        o.has("sender_id") ? messageSender(o.getAsJsonObject("sender_id")) : null,
        o.get("star_count").getAsLong(),
        o.get("is_top").getAsBoolean(),
        o.get("is_me").getAsBoolean(),
        o.get("is_anonymous").getAsBoolean());
  }

  static UnreadReaction unreadReaction(JsonObject o) {
    return new UnreadReaction(
        reactionType(o.getAsJsonObject("type")),
        messageSender(o.getAsJsonObject("sender_id")),
        o.get("is_big").getAsBoolean());
  }

  private static MessageReplyToMessage messageReplyToMessage(JsonObject o) {
    return new MessageReplyToMessage(
        o.get("chat_id").getAsLong(),
        o.get("message_id").getAsLong(),
        null,
        o.get("checklist_task_id").getAsInt(),
        null,
        o.get("origin_send_date").getAsInt(),
        o.has("content") ? messageContent(o.getAsJsonObject("content")) : null);
  }

  private static MessageText messageText(JsonObject o) {
    return new MessageText(formattedText(o.getAsJsonObject("text")), null, null);
  }

  static FormattedText formattedText(JsonObject o) {
    return new FormattedText(
        o.get("text").getAsString(), listOfTextEntitys(o.getAsJsonArray("entities")));
  }

  static TextEntity textEntity(JsonObject o) {
    return new TextEntity(
        o.get("offset").getAsInt(),
        o.get("length").getAsInt(),
        textEntityType(o.getAsJsonObject("type")));
  }

  private static TextEntityTypeTextUrl textEntityTypeTextUrl(JsonObject o) {
    return new TextEntityTypeTextUrl(o.get("url").getAsString());
  }

  private static List<MessageSender> listOfMessageSenders(JsonArray array) {
    List<MessageSender> list = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      list.add(messageSender(element.getAsJsonObject()));
    }
    return list;
  }

  private static List<MessageReaction> listOfMessageReactions(JsonArray array) {
    List<MessageReaction> list = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      list.add(messageReaction(element.getAsJsonObject()));
    }
    return list;
  }

  private static List<PaidReactor> listOfPaidReactors(JsonArray array) {
    List<PaidReactor> list = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      list.add(paidReactor(element.getAsJsonObject()));
    }
    return list;
  }

  private static List<TextEntity> listOfTextEntitys(JsonArray array) {
    List<TextEntity> list = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      list.add(textEntity(element.getAsJsonObject()));
    }
    return list;
  }

  private static List<UnreadReaction> listOfUnreadReactions(JsonArray array) {
    List<UnreadReaction> list = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      list.add(unreadReaction(element.getAsJsonObject()));
    }
    return list;
  }
}
