package dev.tdjava.benchmarks.jackson;

import com.fasterxml.jackson.core.JsonParser;
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

/** The updates of the samples, read with Jackson's streaming parser. */
@SuppressWarnings("NullAway") // the records refuse null themselves
final class JacksonUpdates {

  private JacksonUpdates() {}

  static Update update(JsonParser in) throws IOException {
    String type = JacksonDecoder.type(in);
    return switch (type) {
      case "updateNewMessage" -> updateNewMessage(in);
      case "updateChatPosition" -> updateChatPosition(in);
      case "updateUser" -> updateUser(in);
      case "updateOption" -> updateOption(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static ChatList chatList(JsonParser in) throws IOException {
    String type = JacksonDecoder.type(in);
    return switch (type) {
      case "chatListMain" -> chatListMain(in);
      case "chatListArchive" -> chatListArchive(in);
      case "chatListFolder" -> chatListFolder(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static OptionValue optionValue(JsonParser in) throws IOException {
    String type = JacksonDecoder.type(in);
    return switch (type) {
      case "optionValueBoolean" -> optionValueBoolean(in);
      case "optionValueInteger" -> optionValueInteger(in);
      case "optionValueString" -> optionValueString(in);
      case "optionValueEmpty" -> optionValueEmpty(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  private static UpdateNewMessage updateNewMessage(JsonParser in) throws IOException {
    Message message = null;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "message" -> message = JacksonMessages.message(in);
        default -> in.skipChildren();
      }
    }
    return new UpdateNewMessage(message);
  }

  private static UpdateChatPosition updateChatPosition(JsonParser in) throws IOException {
    long chatId = 0;
    ChatPosition position = null;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "chat_id" -> chatId = in.getLongValue();
        case "position" -> position = chatPosition(in);
        default -> in.skipChildren();
      }
    }
    return new UpdateChatPosition(chatId, position);
  }

  private static UpdateUser updateUser(JsonParser in) throws IOException {
    User user = null;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "user" -> user = JacksonUsers.user(in);
        default -> in.skipChildren();
      }
    }
    return new UpdateUser(user);
  }

  private static UpdateOption updateOption(JsonParser in) throws IOException {
    String name = "";
    OptionValue value = null;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "name" -> name = in.getText();
        case "value" -> value = optionValue(in);
        default -> in.skipChildren();
      }
    }
    return new UpdateOption(name, value);
  }

  static ChatPosition chatPosition(JsonParser in) throws IOException {
    ChatList list = null;
    long order = 0;
    boolean isPinned = false;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "list" -> list = chatList(in);
        case "order" -> order = Long.parseLong(in.getText());
        case "is_pinned" -> isPinned = in.getBooleanValue();
        default -> in.skipChildren();
      }
    }
    return new ChatPosition(list, order, isPinned, null);
  }

  private static ChatListMain chatListMain(JsonParser in) throws IOException {
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      in.skipChildren();
    }
    return new ChatListMain();
  }

  private static ChatListArchive chatListArchive(JsonParser in) throws IOException {
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      in.skipChildren();
    }
    return new ChatListArchive();
  }

  private static ChatListFolder chatListFolder(JsonParser in) throws IOException {
    int chatFolderId = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "chat_folder_id" -> chatFolderId = in.getIntValue();
        default -> in.skipChildren();
      }
    }
    return new ChatListFolder(chatFolderId);
  }

  private static OptionValueBoolean optionValueBoolean(JsonParser in) throws IOException {
    boolean value = false;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "value" -> value = in.getBooleanValue();
        default -> in.skipChildren();
      }
    }
    return new OptionValueBoolean(value);
  }

  private static OptionValueInteger optionValueInteger(JsonParser in) throws IOException {
    long value = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "value" -> value = Long.parseLong(in.getText());
        default -> in.skipChildren();
      }
    }
    return new OptionValueInteger(value);
  }

  private static OptionValueString optionValueString(JsonParser in) throws IOException {
    String value = "";
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "value" -> value = in.getText();
        default -> in.skipChildren();
      }
    }
    return new OptionValueString(value);
  }

  private static OptionValueEmpty optionValueEmpty(JsonParser in) throws IOException {
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      in.skipChildren();
    }
    return new OptionValueEmpty();
  }
}
