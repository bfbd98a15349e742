package dev.tdjava.benchmarks.gson;

import com.google.gson.stream.JsonReader;
import dev.tdjava.api.ChatList;
import dev.tdjava.api.ChatListArchive;
import dev.tdjava.api.ChatListFolder;
import dev.tdjava.api.ChatListMain;
import dev.tdjava.api.ChatPosition;
import dev.tdjava.api.Message;
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
import dev.tdjava.api.User;
import java.io.IOException;

/** The updates of the samples, read with Gson's streaming reader. */
@SuppressWarnings("NullAway") // the records refuse null themselves
final class GsonStreamUpdates {

  private GsonStreamUpdates() {}

  static Update update(JsonReader in) throws IOException {
    String type = GsonStreamDecoder.type(in);
    return switch (type) {
      case "updateNewMessage" -> updateNewMessage(in);
      case "updateChatPosition" -> updateChatPosition(in);
      case "updateUser" -> updateUser(in);
      case "updateOption" -> updateOption(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static ChatList chatList(JsonReader in) throws IOException {
    String type = GsonStreamDecoder.type(in);
    return switch (type) {
      case "chatListMain" -> chatListMain(in);
      case "chatListArchive" -> chatListArchive(in);
      case "chatListFolder" -> chatListFolder(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static OptionValue optionValue(JsonReader in) throws IOException {
    String type = GsonStreamDecoder.type(in);
    return switch (type) {
      case "optionValueBoolean" -> optionValueBoolean(in);
      case "optionValueInteger" -> optionValueInteger(in);
      case "optionValueString" -> optionValueString(in);
      case "optionValueEmpty" -> optionValueEmpty(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  private static UpdateNewMessage updateNewMessage(JsonReader in) throws IOException {
    Message message = null;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "message" -> message = GsonStreamMessages.message(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new UpdateNewMessage(message);
  }

  private static UpdateChatPosition updateChatPosition(JsonReader in) throws IOException {
    long chatId = 0;
    ChatPosition position = null;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "chat_id" -> chatId = in.nextLong();
        case "position" -> position = chatPosition(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new UpdateChatPosition(chatId, position);
  }

  private static UpdateUser updateUser(JsonReader in) throws IOException {
    User user = null;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "user" -> user = GsonStreamUsers.user(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new UpdateUser(user);
  }

  private static UpdateOption updateOption(JsonReader in) throws IOException {
    String name = "";
    OptionValue value = null;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "name" -> name = in.nextString();
        case "value" -> value = optionValue(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new UpdateOption(name, value);
  }

  static ChatPosition chatPosition(JsonReader in) throws IOException {
    ChatList list = null;
    long order = 0;
    boolean isPinned = false;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "list" -> list = chatList(in);
        case "order" -> order = in.nextLong();
        case "is_pinned" -> isPinned = in.nextBoolean();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new ChatPosition(list, order, isPinned, null);
  }

  private static ChatListMain chatListMain(JsonReader in) throws IOException {
    while (in.hasNext()) {
      in.skipValue();
    }
    in.endObject();
    return new ChatListMain();
  }

  private static ChatListArchive chatListArchive(JsonReader in) throws IOException {
    while (in.hasNext()) {
      in.skipValue();
    }
    in.endObject();
    return new ChatListArchive();
  }

  private static ChatListFolder chatListFolder(JsonReader in) throws IOException {
    int chatFolderId = 0;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "chat_folder_id" -> chatFolderId = in.nextInt();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new ChatListFolder(chatFolderId);
  }

  private static OptionValueBoolean optionValueBoolean(JsonReader in) throws IOException {
    boolean value = false;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "value" -> value = in.nextBoolean();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new OptionValueBoolean(value);
  }

  private static OptionValueInteger optionValueInteger(JsonReader in) throws IOException {
    long value = 0;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "value" -> value = in.nextLong();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new OptionValueInteger(value);
  }

  private static OptionValueString optionValueString(JsonReader in) throws IOException {
    String value = "";
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "value" -> value = in.nextString();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new OptionValueString(value);
  }

  private static OptionValueEmpty optionValueEmpty(JsonReader in) throws IOException {
    while (in.hasNext()) {
      in.skipValue();
    }
    in.endObject();
    return new OptionValueEmpty();
  }
}
