package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.Messages;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/**
 * Clearing whole chats.
 *
 * @see <a href="https://core.telegram.org/method/messages.deleteHistory">messages.deleteHistory</a>
 */
final class ClearMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.deleteHistory", ClearMethods::clear)
        .add("channels.deleteHistory", ClearMethods::clearChannel)
        .add("channels.deleteParticipantHistory", ClearMethods::clearMember);
  }

  private static TlObject clear(Request request) {
    TlObject tl = request.tl();
    User user = request.user();
    Peer peer = request.peer("peer");
    if (peer instanceof Channel) {
      throw RpcError.bad("PEER_ID_INVALID");
    }
    Dialog dialog = user.dialog(peer);
    MessageBox box = user.box();
    int before = box.pts();
    int minDate = tl.getInt("min_date", 0);
    int maxDate = tl.getInt("max_date", Integer.MAX_VALUE);
    List<Message> cleared =
        upTo(dialog, tl.getInt("max_id")).stream()
            .filter(message -> message.date() >= minDate && message.date() <= maxDate)
            .toList();
    Messages messages = request.world().messages();
    if (tl.isTrue("revoke") && peer instanceof User) {
      messages.delete(request.delivery(), cleared);
    } else {
      messages.delete(request.delivery(), box, cleared);
    }
    if (!tl.isTrue("just_clear") && !tl.has("min_date") && !tl.has("max_date")) {
      dialog.hidden(true);
      user.pinned(dialog.folder()).remove(dialog);
    }
    return box.affectedHistory(before);
  }

  private static TlObject clearChannel(Request request) {
    Channel channel = InputPeers.channel(request, request.tl().getObject("channel"));
    int maxId = request.tl().getInt("max_id");
    Dialog dialog = request.user().dialog(channel);
    List<Message> messages = upTo(dialog, maxId);
    if (request.tl().isTrue("for_everyone")) {
      Rights.creator(request.user(), channel);
      request.world().messages().delete(request.delivery(), messages);
    } else if (!messages.isEmpty()) {
      int last = messages.get(messages.size() - 1).idIn(channel.box());
      dialog.availableMinId(Math.max(dialog.availableMinId(), last));
      dialog.readInbox(Math.max(dialog.readInbox(), last));
      request
          .delivery()
          .note(
              request.user(),
              TlObject.of(
                  "updateChannelAvailableMessages",
                  "channel_id",
                  channel.id(),
                  "available_min_id",
                  dialog.availableMinId()));
    }
    return request.updates();
  }

  private static TlObject clearMember(Request request) {
    Channel channel = InputPeers.channel(request, request.tl().getObject("channel"));
    Member admin = Rights.admin(request.user(), channel, "delete_messages");
    Peer participant = request.peer("participant");
    Dialog dialog = admin.user().dialog(channel);
    int before = channel.box().pts();
    request
        .world()
        .messages()
        .delete(
            request.delivery(),
            dialog.history().by(participant).newestFirst().stream()
                .filter(message -> message.from() == participant && message.action() == null)
                .toList());
    return channel.box().affectedHistory(before);
  }

  private static List<Message> upTo(Dialog dialog, int maxId) {
    int last = maxId == 0 ? Integer.MAX_VALUE : maxId;
    return dialog.history().all().between(0, last);
  }
}
