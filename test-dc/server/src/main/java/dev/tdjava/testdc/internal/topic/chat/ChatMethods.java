package dev.tdjava.testdc.internal.topic.chat;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.NumberedList;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What basic groups, supergroups and channels have in common.
 *
 * @see <a href="https://core.telegram.org/api/channel">Channels, supergroups and gigagroups</a>
 */
public final class ChatMethods {

  private static final int MAX_ABOUT = 255;

  void addTo(Methods methods) {
    methods
        .add("messages.getChats", ChatMethods::chats)
        .add("channels.getChannels", ChatMethods::channels)
        .add("messages.getFullChat", ChatMethods::fullGroup)
        .add("channels.getFullChannel", ChatMethods::fullChannel)
        .add("messages.editChatAbout", ChatMethods::about)
        .add("messages.editChatDefaultBannedRights", ChatMethods::permissions)
        .add("messages.getOnlines", ChatMethods::onlines)
        .add("messages.getCommonChats", ChatMethods::common);
  }

  private static TlObject chats(Request request) {
    List<TlObject> chats = new ArrayList<>();
    for (long id : request.tl().<Long>getList("id")) {
      chats.add(Rendering.chat(InputPeers.group(request, id), request.user()));
    }
    return TlObject.of("messages.chats", "chats", chats);
  }

  private static TlObject channels(Request request) {
    List<TlObject> chats = new ArrayList<>();
    for (TlObject input : request.tl().<TlObject>getList("id")) {
      chats.add(Rendering.chat(InputPeers.known(request, input), request.user()));
    }
    return TlObject.of("messages.chats", "chats", chats);
  }

  private static TlObject fullGroup(Request request) {
    Group group = InputPeers.group(request, request.tl().getLong("chat_id"));
    Channel migrated = group.migratedTo();
    return request.referring(
        TlObject.of("messages.chatFull", "full_chat", FullChats.group(group, request)),
        migrated == null ? new Peer[] {group} : new Peer[] {group, migrated});
  }

  private static TlObject fullChannel(Request request) {
    Channel channel = InputPeers.channel(request, request.tl().getObject("channel"));
    Group migrated = channel.migratedFrom();
    return request.referring(
        TlObject.of("messages.chatFull", "full_chat", FullChats.channel(channel, request)),
        migrated == null || migrated.member(request.user()) == null
            ? new Peer[] {channel}
            : new Peer[] {channel, migrated});
  }

  private static Boolean about(Request request) {
    Chat chat = chat(request);
    Rights.allowed(request.user(), chat, "change_info");
    String about = request.tl().getString("about").strip();
    if (about.length() > MAX_ABOUT) {
      throw RpcError.bad("CHAT_ABOUT_TOO_LONG");
    }
    if (about.equals(chat.about())) {
      throw RpcError.bad("CHAT_ABOUT_NOT_MODIFIED");
    }
    ChatChanges.about(request.delivery(), chat, about);
    return true;
  }

  private static TlObject permissions(Request request) {
    Chat chat = chat(request);
    Rights.admin(request.user(), chat, "ban_users");
    TlObject rights =
        request.tl().getObject("banned_rights").copy().put("until_date", Member.FOR_EVER);
    if (rights.equals(chat.defaultBannedRights())) {
      throw RpcError.bad("CHAT_NOT_MODIFIED");
    }
    if (rights.isTrue("view_messages")) {
      throw RpcError.bad("BANNED_RIGHTS_INVALID");
    }
    ChatChanges.permissions(request.delivery(), chat, rights);
    return request.updates();
  }

  private static TlObject onlines(Request request) {
    Chat chat = chat(request);
    int online = (int) chat.users().stream().filter(User::isOnline).count();
    return TlObject.of("chatOnlines", "onlines", online);
  }

  private static TlObject common(Request request) {
    List<Chat> common = CommonChats.of(request.user(), request.user("user_id"));
    int from = CommonChats.countFrom(common, request.tl().getLong("max_id"));
    int limit = Math.max(1, Math.min(request.tl().getInt("limit"), 100));
    List<TlObject> page =
        NumberedList.part(common, from, limit).stream()
            .map(chat -> Rendering.chat(chat, request.user()))
            .toList();
    return page.size() == common.size()
        ? TlObject.of("messages.chats", "chats", page)
        : TlObject.of("messages.chatsSlice", "count", common.size(), "chats", page);
  }

  /** The chat that the request means, which must be no private one. */
  public static Chat chat(Request request) {
    if (request.peer("peer") instanceof Chat chat) {
      return chat;
    }
    throw RpcError.bad("PEER_ID_INVALID");
  }

  /** The caller's place in a chat, or null if they are not in it. */
  static boolean isAdmin(Request request, Chat chat) {
    Member member = chat.member(request.user());
    return member != null && member.isAdmin();
  }
}
