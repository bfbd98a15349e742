package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.chat.ChatMethods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who came by which link, and who asks to be let in.
 *
 * @see <a href="https://core.telegram.org/api/invites#join-requests">Join requests</a>
 */
final class JoinRequestMethods {

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
    String query = tl.getString("q", "").toLowerCase(java.util.Locale.ROOT);
    Map<User, TlObject> found = new LinkedHashMap<>();
    for (Invite invite : Invites.of(chat)) {
      if (!tl.has("link") || Invites.find(chat, tl.getString("link")) == invite) {
        (requested ? invite.requests() : invite.importers())
            .forEach(
                (user, date) ->
                    found.put(
                        user,
                        TlObject.of(
                            "chatInviteImporter",
                            "requested",
                            requested,
                            "user_id",
                            user.id(),
                            "date",
                            date,
                            "about",
                            requested ? user.about() : null,
                            "approved_by",
                            !requested && invite.isRequestNeeded() ? invite.admin().id() : null)));
      }
    }
    found.keySet().removeIf(u -> !u.title().toLowerCase(Locale.ROOT).contains(query));
    List<User> users = new ArrayList<>(found.keySet());
    User offset = offsetUser(request);
    int from = offset == null ? 0 : users.indexOf(offset) + 1;
    List<TlObject> page =
        users.stream()
            .skip(from)
            .limit(Math.max(1, Math.min(tl.getInt("limit"), 100)))
            .map(found::get)
            .toList();
    return InviteMethods.referring(
        request,
        TlObject.of("messages.chatInviteImporters", "count", found.size(), "importers", page));
  }

  private static @org.jspecify.annotations.Nullable User offsetUser(Request request) {
    return request.tl().getObject("offset_user").is("inputUserEmpty")
        ? null
        : request.user("offset_user");
  }

  private static TlObject decide(Request request) {
    Chat chat = ChatMethods.chat(request);
    Rights.admin(request.user(), chat, "invite_users");
    User user = request.user("user_id");
    if (!Invites.waiting(chat).contains(user)) {
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
    List<User> users = Invites.waiting(chat);
    if (tl.has("link")) {
      Invite invite = Invites.find(chat, tl.getString("link"));
      users = invite == null ? List.of() : List.copyOf(invite.requests().keySet());
    }
    for (User user : users) {
      JoinRequests.decide(request.delivery(), chat, user, request.user(), tl.isTrue("approved"));
    }
    return request.updates();
  }
}
