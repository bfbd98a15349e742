package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;

/**
 * Read marks, and who is typing.
 *
 * @see <a href="https://core.telegram.org/method/messages.readHistory">messages.readHistory</a>
 */
final class ReadMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.readHistory", ReadMethods::read)
        .add("channels.readHistory", ReadMethods::readChannel)
        .add("messages.setTyping", ReadMethods::typing);
  }

  private static TlObject read(Request request) {
    MessageBox box = request.user().box();
    int before = box.pts();
    Peer peer = request.peer("peer");
    request
        .world()
        .messages()
        .read(request.delivery(), request.user(), peer, request.tl().getInt("max_id"));
    return box.affectedMessages(before);
  }

  private static Boolean readChannel(Request request) {
    Channel channel = InputPeers.channel(request, request.tl().getObject("channel"));
    request
        .world()
        .messages()
        .read(request.delivery(), request.user(), channel, request.tl().getInt("max_id"));
    return true;
  }

  private static Boolean typing(Request request) {
    Typing.tell(
        request.delivery(), request.user(), request.peer("peer"), request.tl().getObject("action"));
    return true;
  }
}
