package dev.tdjava.testdc.rpc;

import dev.tdjava.testdc.tl.TlObject;
import dev.tdjava.testdc.world.Box;
import dev.tdjava.testdc.world.Channel;
import dev.tdjava.testdc.world.Chat;
import dev.tdjava.testdc.world.Peer;
import dev.tdjava.testdc.world.Profiles;
import dev.tdjava.testdc.world.User;

/** Read marks, typing and who is online. */
final class ReadMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.readHistory", ReadMethods::read)
        .add("channels.readHistory", ReadMethods::readChannel)
        .add("messages.setTyping", ReadMethods::typing)
        .add("account.updateStatus", ReadMethods::status);
  }

  private static TlObject read(Request request) {
    Box box = request.user().box();
    int before = box.pts();
    Peer peer = request.peer("peer");
    request
        .world()
        .messages()
        .read(request.delivery(), request.user(), peer, request.tl().getInt("max_id"));
    return SendMethods.affected(box, before);
  }

  private static Boolean readChannel(Request request) {
    Channel channel = Peers.channel(request, request.tl().getObject("channel"));
    request
        .world()
        .messages()
        .read(request.delivery(), request.user(), channel, request.tl().getInt("max_id"));
    return true;
  }

  private static Boolean typing(Request request) {
    User user = request.user();
    Peer peer = request.peer("peer");
    TlObject action = request.tl().getObject("action");
    if (peer instanceof User other) {
      if (other != user) {
        request
            .delivery()
            .add(other, TlObject.of("updateUserTyping", "user_id", user.id(), "action", action));
      }
      return true;
    }
    for (User member : ((Chat) peer).users()) {
      if (member != user) {
        request
            .delivery()
            .add(
                member,
                TlObject.of(
                    peer instanceof Channel ? "updateChannelUserTyping" : "updateChatUserTyping",
                    peer instanceof Channel ? "channel_id" : "chat_id",
                    peer.id(),
                    "from_id",
                    user.toPeer(),
                    "action",
                    action));
      }
    }
    return true;
  }

  private static Boolean status(Request request) {
    User user = request.user();
    boolean online = !request.tl().getBoolean("offline");
    if (user.isOnline() != online) {
      Profiles.online(request.delivery(), user, online);
      if (online) {
        request.world().scheduled().online(user);
      }
    }
    return true;
  }
}
