package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** Whom the {@code Input…} objects of requests mean; access hashes must be right. */
public final class InputPeers {

  private InputPeers() {}

  /** The user or chat of an {@code InputPeer}, if the caller may see it. */
  public static Peer peer(Request request, TlObject input) {
    return switch (input.name()) {
      case "inputPeerSelf" -> request.user();
      case "inputPeerUser", "inputPeerUserFromMessage" -> user(request, input);
      case "inputPeerChat" -> group(request, input.getLong("chat_id"));
      case "inputPeerChannel", "inputPeerChannelFromMessage" -> channel(request, input);
      default -> throw RpcError.bad("PEER_ID_INVALID");
    };
  }

  /** Where a list shall go on; TDLib may give no access hash there. Null for its beginning. */
  public static @Nullable Peer offset(Request request, TlObject input) {
    return switch (input.name()) {
      case "inputPeerSelf" -> request.user();
      case "inputPeerUser" -> request.world().findUser(input.getLong("user_id"));
      case "inputPeerChat" -> request.world().findChat(input.getLong("chat_id"));
      case "inputPeerChannel" -> request.world().findChat(input.getLong("channel_id"));
      default -> null;
    };
  }

  /** The user of an {@code InputUser} or {@code inputPeerUser}. */
  public static User user(Request request, TlObject input) {
    if (input.is("inputUserSelf") || input.is("inputPeerSelf")) {
      return request.user();
    }
    if (!input.has("user_id")) {
      throw RpcError.bad("USER_ID_INVALID");
    }
    User user = request.world().findUser(input.getLong("user_id"));
    if (user == null || !mayName(request, user, user.accessHash(), input)) {
      throw RpcError.bad("PEER_ID_INVALID");
    }
    return user;
  }

  /** The basic group of that id, of which the caller must be or have been a member. */
  public static Group group(Request request, long id) {
    if (request.world().findChat(id) instanceof Group group
        && group.member(request.user()) != null) {
      return group;
    }
    throw RpcError.bad("CHAT_ID_INVALID");
  }

  /** The supergroup or channel of an {@code InputChannel} or {@code inputPeerChannel}. */
  public static Channel channel(Request request, TlObject input) {
    Channel channel = known(request, input);
    Member member = channel.member(request.user());
    boolean visible =
        channel.username() != null
            ? member == null || member.role() != Member.Role.BANNED
            : member != null && member.isIn();
    if (!visible || channel.isDeleted()) {
      throw RpcError.bad("CHANNEL_PRIVATE");
    }
    return channel;
  }

  /** The same, also if the caller may no longer look into it. */
  public static Channel known(Request request, TlObject input) {
    if (!input.has("channel_id")
        || !(request.world().findChat(input.getLong("channel_id")) instanceof Channel channel)
        || !mayName(request, channel, channel.accessHash(), input)) {
      throw RpcError.bad("CHANNEL_INVALID");
    }
    return channel;
  }

  /** Whether the caller has the access hash, or the message that shows it, or is a bot that met. */
  private static boolean mayName(Request request, Peer peer, long accessHash, TlObject input) {
    if (!input.has("access_hash")) {
      Peer chat = peer(request, input.getObject("peer"));
      if (request.user().boxOf(chat).message(input.getInt("msg_id")) == null) {
        throw RpcError.bad("MSG_ID_INVALID");
      }
      return true;
    }
    User caller = request.user();
    return input.getLong("access_hash") == accessHash
        || (caller.isBot() && input.getLong("access_hash") == 0 && caller.hasMet(peer));
  }

  /** The chat of an {@code InputDialogPeer}. */
  public static Dialog dialog(Request request, TlObject input) {
    if (!input.is("inputDialogPeer")) {
      throw RpcError.bad("PEER_ID_INVALID");
    }
    return request.user().dialog(peer(request, input.getObject("peer")));
  }
}
