package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages sent on to others.
 *
 * @see <a
 *     href="https://core.telegram.org/method/messages.forwardMessages">messages.forwardMessages</a>
 */
final class ForwardMethods {

  private static final int MAX_MESSAGES = 100;

  void addTo(Methods methods) {
    methods.add("messages.forwardMessages", ForwardMethods::forward);
  }

  private static TlObject forward(Request request) {
    TlObject tl = request.tl();
    Peer from = request.peer("from_peer");
    Peer to = request.peer("to_peer");
    List<Integer> ids = tl.getList("id");
    List<Long> randomIds = tl.getList("random_id");
    if (ids.isEmpty()) {
      throw RpcError.bad("MESSAGE_IDS_EMPTY");
    }
    if (ids.size() != randomIds.size() || ids.size() > MAX_MESSAGES) {
      throw RpcError.bad("RANDOM_ID_INVALID");
    }
    if (to instanceof Channel channel
        && channel.slowmodeSeconds() > 0
        && ids.size() > 1
        && !Rights.member(request.user(), channel).isAdmin()) {
      throw RpcError.bad("SLOWMODE_MULTI_MSGS_DISABLED");
    }
    Map<Long, Long> groups = new HashMap<>();
    List<Message> messages = new ArrayList<>();
    for (int id : ids) {
      Message original = Forwarding.checked(request.user().boxOf(from).message(id));
      Message message = forwarded(request, original, to);
      if (original.groupedId() != 0) {
        // What was an album is one again, with a number of its own.
        message.groupedId(
            groups.computeIfAbsent(original.groupedId(), g -> request.world().randomLong()));
      }
      messages.add(message);
    }
    SendMethods.checkMayWrite(request, to, messages);
    return SendMethods.publish(request, messages, randomIds);
  }

  private static Message forwarded(Request request, Message original, Peer to) {
    TlObject tl = request.tl();
    User user = request.user();
    Message message = Forwarding.forward(SendMethods.draft(request, to), original, user);
    Media media = original.media();
    if (media != null && tl.isTrue("drop_author")) {
      message.media(media.copied(request.world(), user));
    }
    if (media != null && tl.isTrue("drop_media_captions")) {
      message.text("", List.of());
    }
    return tl.isTrue("drop_author") ? message.forward(null) : message;
  }
}
