package dev.tdjava.telegram.request;

import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.functions.CreateBasicGroupChat;
import dev.tdjava.api.functions.CreatePrivateChat;
import dev.tdjava.api.functions.CreateSupergroupChat;
import dev.tdjava.codec.TdJson;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which chat a request is about: its field {@code chat_id}. */
final class ChatIds {

  /** Requests that are about a chat begin with it. */
  private static final Pattern FIRST_FIELD = Pattern.compile("^\\{[^,]*,\"chat_id\":(-?\\d+)");

  /** Chats of supergroups and channels have ids between these two; secret chats are beyond. */
  private static final long FIRST_SUPERGROUP = -1_000_000_000_000L;

  private static final long LAST_SUPERGROUP = -1_997_852_516_353L;

  private ChatIds() {}

  /** The chat's id, or 0 if the request is about none. */
  static long of(TdFunction<?> request) {
    Matcher chat = FIRST_FIELD.matcher(TdJson.toJson(request));
    return chat.find() ? Long.parseLong(chat.group(1)) : 0;
  }

  /** The request by which TDLib gets to know a chat, or null if there is none for such an id. */
  static @Nullable TdFunction<? extends TdObject> loader(long chatId) {
    if (chatId > 0) {
      return new CreatePrivateChat(chatId, false);
    }
    if (chatId < 0 && chatId > FIRST_SUPERGROUP) {
      return new CreateBasicGroupChat(-chatId, false);
    }
    return chatId < FIRST_SUPERGROUP && chatId > LAST_SUPERGROUP
        ? new CreateSupergroupChat(FIRST_SUPERGROUP - chatId, false)
        : null;
  }
}
