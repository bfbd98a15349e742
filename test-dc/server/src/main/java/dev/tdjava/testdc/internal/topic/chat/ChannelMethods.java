package dev.tdjava.testdc.internal.topic.chat;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;
import java.util.Set;

/**
 * Supergroups and channels as a whole.
 *
 * @see <a href="https://core.telegram.org/api/channel">Channels, supergroups and gigagroups</a>
 */
final class ChannelMethods {

  private static final Set<Integer> SLOW_MODES = Set.of(0, 5, 10, 30, 60, 300, 900, 3600);

  void addTo(Methods methods) {
    methods
        .add("channels.createChannel", ChannelMethods::create)
        .add("channels.deleteChannel", ChannelMethods::delete)
        .add("channels.editTitle", ChannelMethods::title)
        .add("channels.toggleSlowMode", ChannelMethods::slowMode)
        .add("channels.toggleSignatures", ChannelMethods::signatures)
        .add("channels.togglePreHistoryHidden", ChannelMethods::preHistory)
        .add("channels.checkUsername", ChannelMethods::checkUsername)
        .add("channels.updateUsername", ChannelMethods::updateUsername)
        .add("channels.getAdminedPublicChannels", ChannelMethods::publicChannels);
  }

  private static TlObject create(Request request) {
    TlObject tl = request.tl();
    String title = ChatChanges.checkTitle(tl.getString("title"));
    boolean broadcast = !tl.isTrue("megagroup");
    Channel channel = request.world().addChannel(title, request.user(), broadcast);
    channel.about(tl.getString("about"));
    Message first = ChatChanges.created(request.delivery(), channel);
    return request.updates(GroupMethods.sent(request, first));
  }

  private static TlObject delete(Request request) {
    Channel channel = channel(request);
    Rights.creator(request.user(), channel);
    ChatChanges.delete(request.delivery(), channel);
    return request.updates();
  }

  private static TlObject title(Request request) {
    Channel channel = channel(request);
    ChatChanges.title(request.delivery(), channel, request.user(), request.tl().getString("title"));
    return request.updates();
  }

  private static TlObject slowMode(Request request) {
    Channel channel = channel(request);
    Rights.admin(request.user(), channel, "ban_users");
    int seconds = request.tl().getInt("seconds");
    if (!SLOW_MODES.contains(seconds)) {
      throw RpcError.bad("SECONDS_INVALID");
    }
    if (seconds == channel.slowmodeSeconds()) {
      throw RpcError.bad("CHAT_NOT_MODIFIED");
    }
    channel.slowmodeSeconds(seconds);
    ChatChanges.tellAll(request.delivery(), channel);
    return request.updates();
  }

  private static TlObject signatures(Request request) {
    Channel channel = channel(request);
    Rights.admin(request.user(), channel, "change_info");
    boolean enabled = request.tl().isTrue("signatures_enabled");
    if (enabled == channel.hasSignatures()) {
      throw RpcError.bad("CHAT_NOT_MODIFIED");
    }
    channel.signatures(enabled);
    ChatChanges.tellAll(request.delivery(), channel);
    return request.updates();
  }

  private static TlObject preHistory(Request request) {
    Channel channel = channel(request);
    Rights.admin(request.user(), channel, "change_info");
    boolean hidden = request.tl().getBoolean("enabled");
    if (hidden == channel.isPrehistoryHidden()) {
      throw RpcError.bad("CHAT_NOT_MODIFIED");
    }
    channel.prehistoryHidden(hidden);
    ChatChanges.tellAll(request.delivery(), channel);
    return request.updates();
  }

  /** Whether the name is free; a chat that is still to be made is an empty channel here. */
  private static Boolean checkUsername(Request request) {
    String username = request.tl().getString("username");
    Usernames.check(username);
    Peer holder = request.world().findByUsername(username);
    if (holder == null) {
      return true;
    }
    if (request.tl().getObject("channel").is("inputChannel") && holder == channel(request)) {
      return true;
    }
    return false;
  }

  private static Boolean updateUsername(Request request) {
    Channel channel = channel(request);
    Rights.creator(request.user(), channel);
    String username = request.tl().getString("username");
    if (username.equals(channel.username() == null ? "" : channel.username())) {
      throw RpcError.bad("USERNAME_NOT_MODIFIED");
    }
    if (!username.isEmpty()) {
      Usernames.check(username);
    }
    request.world().changeUsername(channel, username.isEmpty() ? null : username);
    ChatChanges.tellAll(request.delivery(), channel);
    return true;
  }

  private static TlObject publicChannels(Request request) {
    List<TlObject> chats =
        request.world().chats().stream()
            .filter(chat -> isPublic(chat) && chat.creator() == request.user())
            .map(chat -> Rendering.chat(chat, request.user()))
            .toList();
    return TlObject.of("messages.chats", "chats", chats);
  }

  private static boolean isPublic(Chat chat) {
    return chat instanceof Channel channel && channel.username() != null;
  }

  private static Channel channel(Request request) {
    return InputPeers.channel(request, request.tl().getObject("channel"));
  }

  /** What a username can be. */
  private static final class Usernames {

    static void check(String username) {
      if (!username.matches("[A-Za-z][A-Za-z0-9_]{3,31}")) {
        throw RpcError.bad("USERNAME_INVALID");
      }
    }
  }
}
