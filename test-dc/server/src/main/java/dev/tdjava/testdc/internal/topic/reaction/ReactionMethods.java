package dev.tdjava.testdc.internal.topic.reaction;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.message.HistoryMethods;
import java.util.ArrayList;
import java.util.List;

/**
 * Reactions to messages.
 *
 * @see <a href="https://core.telegram.org/api/reactions">Reactions</a>
 */
final class ReactionMethods {

  private static final int MAX_PAGE = 100;

  void addTo(Methods methods) {
    methods
        .add("messages.sendReaction", ReactionMethods::react)
        .add("messages.getMessagesReactions", ReactionMethods::some)
        .add("messages.getMessageReactionsList", ReactionMethods::who)
        .add("messages.getUnreadReactions", ReactionMethods::unread)
        .add("messages.readReactions", ReactionMethods::read)
        .add("messages.setChatAvailableReactions", ReactionMethods::setAvailable);
  }

  private static Message message(Request request, Peer peer, int id) {
    Message message = request.user().boxOf(peer).message(id);
    if (message == null || message.isHiddenFrom(request.user())) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    return message;
  }

  private static TlObject react(Request request) {
    TlObject tl = request.tl();
    User user = request.user();
    Peer peer = request.peer("peer");
    if (peer instanceof Chat chat) {
      Rights.member(request.user(), chat);
    }
    Message message = message(request, peer, tl.getInt("msg_id"));
    List<TlObject> reactions =
        tl.<TlObject>getList("reaction").stream()
            .filter(reaction -> !reaction.is("reactionEmpty"))
            .map(ReactionCatalog::normalized)
            .toList();
    Reactions.react(request.delivery(), user, message, reactions, tl.isTrue("big"));
    if (tl.isTrue("add_to_recent") && !reactions.isEmpty()) {
      reactions.forEach(ReactionHabits.of(user)::used);
      request.delivery().note(user, TlObject.of("updateRecentReactions"));
    }
    return request.updates();
  }

  private static TlObject some(Request request) {
    Peer peer = request.peer("peer");
    MessageBox box = request.user().boxOf(peer);
    List<TlObject> updates = new ArrayList<>();
    for (int id : request.tl().<Integer>getList("id")) {
      Message message = box.message(id);
      if (message != null && message.action() == null && !message.isHiddenFrom(request.user())) {
        updates.add(Reactions.update(message, request.user()));
      }
    }
    return request.updates(updates.toArray(TlObject[]::new));
  }

  private static TlObject who(Request request) {
    TlObject tl = request.tl();
    Message message = message(request, request.peer("peer"), tl.getInt("id"));
    if (!MessageReactions.isListed(message)) {
      throw RpcError.forbidden("BROADCAST_FORBIDDEN");
    }
    TlObject wanted = tl.findObject("reaction");
    MessageReactions reactions = MessageReactions.of(message);
    TlObject kind = wanted == null ? null : ReactionCatalog.normalized(wanted);
    int from = offset(tl.getString("offset", ""));
    int limit = Math.max(1, Math.min(tl.getInt("limit"), MAX_PAGE));
    List<TlObject> page = reactions.who(kind, from, limit, message, request.user());
    int next = from + page.size();
    return request.referring(
        TlObject.of(
            "messages.messageReactionsList",
            "count",
            reactions.size(kind),
            "reactions",
            page,
            "next_offset",
            next < reactions.size(kind) ? Integer.toString(next) : null));
  }

  private static int offset(String text) {
    if (!text.matches("[0-9]{0,9}")) {
      throw RpcError.bad("OFFSET_INVALID");
    }
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private static TlObject unread(Request request) {
    Dialog dialog = request.user().dialog(request.peer("peer"));
    return HistoryMethods.page(request, dialog, MessageReactions.unread(dialog));
  }

  private static TlObject read(Request request) {
    User user = request.user();
    Dialog dialog = user.dialog(request.peer("peer"));
    List.copyOf(MessageReactions.unread(dialog).newestFirst())
        .forEach(message -> Reactions.read(request.delivery(), user, message));
    return dialog.box().affectedHistory(dialog.box().pts()); // it moved none
  }

  private static TlObject setAvailable(Request request) {
    TlObject tl = request.tl();
    if (!(request.peer("peer") instanceof Chat chat)) {
      throw RpcError.bad("PEER_ID_INVALID");
    }
    Rights.admin(request.user(), chat, "change_info");
    TlObject available = tl.getObject("available_reactions");
    if (tl.isTrue("paid_enabled")) {
      throw RpcError.notServed("paid_enabled");
    }
    int limit = tl.getInt("reactions_limit", AvailableReactions.of(chat).limit());
    if (available.equals(AvailableReactions.of(chat).allowed())
        && limit == AvailableReactions.of(chat).limit()) {
      throw RpcError.bad("CHAT_NOT_MODIFIED");
    }
    AvailableReactions.set(chat, new AvailableReactions(available, limit));
    TlObject update =
        chat instanceof Channel
            ? TlObject.of("updateChannel", "channel_id", chat.id())
            : TlObject.of("updateChat", "chat_id", chat.id());
    chat.users().forEach(user -> request.delivery().note(user, update));
    return request.updates();
  }
}
