package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Voice and video notes that were listened to.
 *
 * @see <a
 *     href="https://core.telegram.org/method/messages.readMessageContents">messages.readMessageContents</a>
 */
final class ContentReadMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.readMessageContents", ContentReadMethods::read)
        .add("channels.readMessageContents", ContentReadMethods::readInChannel);
  }

  private static TlObject read(Request request) {
    User user = request.user();
    MessageBox box = user.box();
    int before = box.pts();
    Map<MessageBox, List<Integer>> heard = new LinkedHashMap<>();
    for (Message message : unheard(request, box)) {
      message.heardBy(user);
      heard.computeIfAbsent(box, b -> new ArrayList<>()).add(message.idIn(box));
      if (message.from() instanceof User writer && message.idIn(writer.box()) != 0) {
        heard.computeIfAbsent(writer.box(), b -> new ArrayList<>()).add(message.idIn(writer.box()));
      }
    }
    int now = request.world().now();
    heard.forEach(
        (one, ids) ->
            one.tell(
                request.delivery(),
                ids.size(),
                (viewer, pts) ->
                    TlObject.of(
                        "updateReadMessagesContents",
                        "messages",
                        ids,
                        "pts",
                        pts,
                        "pts_count",
                        ids.size(),
                        "date",
                        now)));
    return box.affectedMessages(before);
  }

  private static List<Message> unheard(Request request, MessageBox box) {
    List<Message> messages = new ArrayList<>();
    for (int id : request.tl().<Integer>getList("id")) {
      Message message = box.message(id);
      if (message != null
          && message.from() != request.user()
          && !message.isHeardBy(request.user())) {
        messages.add(message);
      }
    }
    return messages;
  }

  private static Boolean readInChannel(Request request) {
    Channel channel = InputPeers.channel(request, request.tl().getObject("channel"));
    User user = request.user();
    Map<User, List<Integer>> heard = new LinkedHashMap<>();
    for (Message message : unheard(request, channel.box())) {
      message.heardBy(user);
      int id = message.idIn(channel.box());
      heard.computeIfAbsent(user, u -> new ArrayList<>()).add(id);
      if (message.from() instanceof User writer) {
        heard.computeIfAbsent(writer, u -> new ArrayList<>()).add(id);
      }
    }
    heard.forEach(
        (viewer, ids) ->
            request
                .delivery()
                .note(
                    viewer,
                    TlObject.of(
                        "updateChannelReadMessagesContents",
                        "channel_id",
                        channel.id(),
                        "messages",
                        ids)));
    return true;
  }
}
