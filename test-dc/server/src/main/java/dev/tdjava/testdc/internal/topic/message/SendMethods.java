package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.dialog.Drafts;
import java.util.ArrayList;
import java.util.List;

/**
 * Writing and deleting messages.
 *
 * @see <a href="https://core.telegram.org/method/messages.sendMessage">messages.sendMessage</a>
 */
public final class SendMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.sendMessage", SendMethods::send)
        .add("messages.deleteMessages", SendMethods::delete)
        .add("channels.deleteMessages", SendMethods::deleteInChannel);
  }

  private static TlObject send(Request request) {
    TlObject tl = request.tl();
    String text = tl.getString("message");
    MessageRules.checkText(text);
    Peer peer = request.peer("peer");
    checkMayWrite(request, peer, "send_plain");
    Message message =
        draft(request, peer).text(text, Entities.of(request, text, tl.getList("entities")));
    return publish(request, List.of(message), List.of(tl.getLong("random_id")));
  }

  /** A new message of the caller with what all requests that send say alike. */
  public static Message draft(Request request, Peer peer) {
    TlObject tl = request.tl();
    User user = request.user();
    Message message =
        MessageRules.begin(user, peer)
            .silent(tl.isTrue("silent"))
            .captionAbove(tl.isTrue("invert_media"))
            .noforwards(tl.isTrue("noforwards"))
            .replyMarkup(Keyboards.of(request));
    TlObject reply = tl.findObject("reply_to");
    int thread = tl.getInt("top_msg_id", 0);
    boolean lost = false;
    if (reply != null) {
      if (!reply.is("inputReplyToMessage")) {
        throw RpcError.notServed(reply.name());
      }
      for (String field : List.of("todo_item_id", "monoforum_peer_id")) {
        if (reply.has(field)) {
          throw RpcError.notServed(field);
        }
      }
      TlObject elsewhere = reply.findObject("reply_to_peer_id");
      Peer chat = elsewhere == null ? peer : InputPeers.peer(request, elsewhere);
      thread = reply.getInt("top_msg_id", thread);
      Message replied = user.boxOf(chat).message(reply.getInt("reply_to_msg_id"));
      lost = replied == null;
      message.replyTo(replied, lost ? null : reply);
    }
    boolean settled = message.sending(thread) && thread != 0;
    if (lost && !settled) {
      throw RpcError.bad("REPLY_MESSAGE_ID_INVALID");
    }
    Message root = message.threadRoot();
    if (!settled && thread != 0 && (root == null || !root.ids().containsValue(thread))) {
      throw RpcError.notServed("top_msg_id"); // an answer is in the thread of what it answers
    }
    return message;
  }

  /**
   * Puts messages into the world, unless they were sent before: then the answer is the same again.
   *
   * @return the caller's {@code Updates}, with the ids that belong to the random ids
   */
  public static TlObject publish(Request request, List<Message> messages, List<Long> randomIds) {
    int date = request.tl().getInt("schedule_date", 0);
    if (date != 0 && !Scheduled.of(request.world()).isDue(messages.get(0).chat(), date)) {
      return ScheduledMethods.schedule(
          request, messages.stream().map(message -> message.at(date)).toList(), randomIds);
    }
    User user = request.user();
    List<Message> sent = new ArrayList<>();
    boolean again = false;
    for (int i = 0; i < messages.size(); i++) {
      Message before = RandomIds.of(user).get(randomIds.get(i));
      if (before == null) {
        request.world().messages().add(request.delivery(), messages.get(i));
        RandomIds.of(user).put(randomIds.get(i), messages.get(i));
      }
      again |= before != null;
      sent.add(before == null ? messages.get(i) : before);
    }
    if (request.tl().isTrue("clear_draft") && !messages.isEmpty()) {
      clearDraft(request, user.dialog(messages.get(0).chat()), messages.get(0));
    }
    List<TlObject> ids = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      MessageBox box = user.boxOf(sent.get(i).chat());
      ids.add(
          TlObject.of(
              "updateMessageID", "id", sent.get(i).idIn(box), "random_id", randomIds.get(i)));
    }
    if (again) {
      for (Message message : sent) {
        MessageBox box = user.boxOf(message.chat());
        ids.add(box.newMessage(message, user, box.pts(), 0));
      }
    }
    return request.updates(ids.toArray(TlObject[]::new));
  }

  private static void clearDraft(Request request, Dialog dialog, Message sent) {
    if (request.world().aspects().stream()
        .noneMatch(aspect -> aspect.sentDraft(request.delivery(), dialog, sent))) {
      Drafts.save(request.delivery(), dialog, null);
    }
  }

  /**
   * Checks that the caller may send that kind of thing there, and counts it for slow mode.
   *
   * @param right as in {@code chatBannedRights}, such as {@code send_plain}
   */
  public static void checkMayWrite(Request request, Peer peer, String right) {
    MessageRules.checkMayWrite(request.user(), peer, right);
  }

  /** The same for these messages, whatever they carry. */
  public static void checkMayWrite(Request request, Peer peer, List<Message> messages) {
    MessageRules.checkMayWrite(request.user(), peer, messages);
  }

  private static TlObject delete(Request request) {
    MessageBox box = request.user().box();
    int before = box.pts();
    List<Message> messages = new ArrayList<>();
    for (int id : request.tl().<Integer>getList("id")) {
      Message message = box.message(id);
      if (message != null) {
        messages.add(message);
      }
    }
    if (request.tl().isTrue("revoke")) {
      request.world().messages().delete(request.delivery(), messages);
    } else {
      request.world().messages().delete(request.delivery(), box, messages);
    }
    return box.affectedMessages(before);
  }

  private static TlObject deleteInChannel(Request request) {
    Channel channel = InputPeers.channel(request, request.tl().getObject("channel"));
    Rights.member(request.user(), channel);
    MessageBox box = channel.box();
    int before = box.pts();
    List<Message> messages = new ArrayList<>();
    for (int id : request.tl().<Integer>getList("id")) {
      Message message = box.message(id);
      if (message != null) {
        MessageRules.checkMayDelete(request.user(), message);
        messages.add(message);
      }
    }
    request.world().messages().delete(request.delivery(), messages);
    return box.affectedMessages(before);
  }
}
