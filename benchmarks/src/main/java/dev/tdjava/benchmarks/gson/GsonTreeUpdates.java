package dev.tdjava.benchmarks.gson;

import com.google.gson.JsonObject;
import dev.tdjava.api.ChatList;
import dev.tdjava.api.ChatListArchive;
import dev.tdjava.api.ChatListFolder;
import dev.tdjava.api.ChatListMain;
import dev.tdjava.api.ChatPosition;
import dev.tdjava.api.OptionValue;
import dev.tdjava.api.OptionValueBoolean;
import dev.tdjava.api.OptionValueEmpty;
import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.OptionValueString;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateChatPosition;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.UpdateUser;

/** The updates of the samples, from Gson's tree. */
@SuppressWarnings("NullAway") // the records refuse null themselves
final class GsonTreeUpdates {

  private GsonTreeUpdates() {}

  static Update update(JsonObject o) {
    String type = o.get("@type").getAsString();
    return switch (type) {
      case "updateNewMessage" -> updateNewMessage(o);
      case "updateChatPosition" -> updateChatPosition(o);
      case "updateUser" -> updateUser(o);
      case "updateOption" -> updateOption(o);
      default -> throw new IllegalArgumentException("No sample has a " + type);
    };
  }

  static ChatList chatList(JsonObject o) {
    String type = o.get("@type").getAsString();
    return switch (type) {
      case "chatListMain" -> new ChatListMain();
      case "chatListArchive" -> new ChatListArchive();
      case "chatListFolder" -> chatListFolder(o);
      default -> throw new IllegalArgumentException("No sample has a " + type);
    };
  }

  static OptionValue optionValue(JsonObject o) {
    String type = o.get("@type").getAsString();
    return switch (type) {
      case "optionValueBoolean" -> optionValueBoolean(o);
      case "optionValueInteger" -> optionValueInteger(o);
      case "optionValueString" -> optionValueString(o);
      case "optionValueEmpty" -> new OptionValueEmpty();
      default -> throw new IllegalArgumentException("No sample has a " + type);
    };
  }

  private static UpdateNewMessage updateNewMessage(JsonObject o) {
    return new UpdateNewMessage(GsonTreeMessages.message(o.getAsJsonObject("message")));
  }

  private static UpdateChatPosition updateChatPosition(JsonObject o) {
    return new UpdateChatPosition(
        o.get("chat_id").getAsLong(), chatPosition(o.getAsJsonObject("position")));
  }

  private static UpdateUser updateUser(JsonObject o) {
    return new UpdateUser(GsonTreeUsers.user(o.getAsJsonObject("user")));
  }

  private static UpdateOption updateOption(JsonObject o) {
    return new UpdateOption(o.get("name").getAsString(), optionValue(o.getAsJsonObject("value")));
  }

  static ChatPosition chatPosition(JsonObject o) {
    return new ChatPosition(
        chatList(o.getAsJsonObject("list")),
        o.get("order").getAsLong(),
        o.get("is_pinned").getAsBoolean(),
        null);
  }

  private static ChatListFolder chatListFolder(JsonObject o) {
    return new ChatListFolder(o.get("chat_folder_id").getAsInt());
  }

  private static OptionValueBoolean optionValueBoolean(JsonObject o) {
    return new OptionValueBoolean(o.get("value").getAsBoolean());
  }

  private static OptionValueInteger optionValueInteger(JsonObject o) {
    return new OptionValueInteger(o.get("value").getAsLong());
  }

  private static OptionValueString optionValueString(JsonObject o) {
    return new OptionValueString(o.get("value").getAsString());
  }
}
