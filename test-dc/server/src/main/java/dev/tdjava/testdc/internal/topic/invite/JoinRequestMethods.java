package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.LastFound;
import dev.tdjava.testdc.internal.model.NumberedList;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.Sequence;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.chat.ChatMethods;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who came by which link, and who asks to be let in.
 *
 * @see <a href="https://core.telegram.org/api/invites#join-requests">Join requests</a>
 */
final class JoinRequestMethods {

  private record Query(String text, @Nullable Invite invite, boolean requested) {}

  private static final Attribute<Chat, LastFound<Sequence<User, Importer>>> FOUND =
      new Attribute<>(chat -> new LastFound<>());

  void addTo(Methods methods) {
    methods
        .add("messages.getChatInviteImporters", JoinRequestMethods::importers)
        .add("messages.hideChatJoinRequest", JoinRequestMethods::decide)
        .add("messages.hideAllChatJoinRequests", JoinRequestMethods::decideAll);
  }

  private static TlObject importers(Request request) {
    TlObject tl = request.tl();
    Chat chat = ChatMethods.chat(request);
    Rights.admin(request.user(), chat, "invite_users");
    boolean requested = tl.isTrue("requested");
    Sequence<User, Importer> found = found(chat, tl, requested);
    User offset = offsetUser(request);
    int from = offset == null ? 0 : found.indexOf(offset) + 1;
    int limit = Math.max(1, Math.min(tl.getInt("limit"), 100));
    return InviteMethods.referring(
        request,
        TlObject.of(
            "messages.chatInviteImporters",
            "count",
            found.size(),
            "importers",
            NumberedList.part(found.oldestFirst(), from, limit).stream()
                .map(entry -> entry.value().render(requested))
                .toList()));
  }

  private static Sequence<User, Importer> found(Chat chat, TlObject tl, boolean requested) {
    Invites invites = Invites.of(chat);
    Invite invite = tl.has("link") ? invites.find(tl.getString("link")) : null;
    if (tl.has("link") && invite == null) {
      return new Sequence<>();
    }
    Sequence<User, Importer> all =
        invite == null
            ? requested ? invites.requests() : invites.importers()
            : requested ? invite.requests() : invite.importers();
    String text = tl.getString("q", "").strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return all;
    }
    return FOUND
        .of(chat)
        .get(
            new Query(text, invite, requested),
            invites.version() + chat.world().renames(), // both only grow
            () -> all.matching(user -> user.title().toLowerCase(Locale.ROOT).contains(text)));
  }

  private static @Nullable User offsetUser(Request request) {
    return request.tl().getObject("offset_user").is("inputUserEmpty")
        ? null
        : request.user("offset_user");
  }

  private static TlObject decide(Request request) {
    Chat chat = ChatMethods.chat(request);
    Rights.admin(request.user(), chat, "invite_users");
    User user = request.user("user_id");
    if (!Invites.of(chat).requests().contains(user)) {
      throw RpcError.bad("HIDE_REQUESTER_MISSING");
    }
    JoinRequests.decide(
        request.delivery(), chat, user, request.user(), request.tl().isTrue("approved"));
    return request.updates();
  }

  private static TlObject decideAll(Request request) {
    TlObject tl = request.tl();
    Chat chat = ChatMethods.chat(request);
    Rights.admin(request.user(), chat, "invite_users");
    List<User> users = Invites.of(chat).requests().keys();
    if (tl.has("link")) {
      Invite invite = Invites.of(chat).find(tl.getString("link"));
      users = invite == null ? List.of() : invite.requests().keys();
    }
    for (User user : users) {
      JoinRequests.decide(request.delivery(), chat, user, request.user(), tl.isTrue("approved"));
    }
    return request.updates();
  }
}
