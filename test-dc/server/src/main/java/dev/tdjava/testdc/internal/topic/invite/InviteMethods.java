package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.chat.ChatMethods;
import java.util.List;

/**
 * Invite links: making them, and coming by them.
 *
 * @see <a href="https://core.telegram.org/api/invites">Invite links and join requests</a>
 */
final class InviteMethods {

  private static final int ALL = Integer.MAX_VALUE;

  void addTo(Methods methods) {
    methods
        .add("messages.exportChatInvite", InviteMethods::export)
        .add("messages.checkChatInvite", InviteMethods::check)
        .add("messages.importChatInvite", InviteMethods::join)
        .add("messages.getExportedChatInvites", InviteMethods::list)
        .add("messages.getExportedChatInvite", InviteMethods::one)
        .add("messages.editExportedChatInvite", InviteMethods::edit)
        .add("messages.deleteExportedChatInvite", InviteMethods::delete)
        .add("messages.deleteRevokedExportedChatInvites", InviteMethods::deleteRevoked)
        .add("messages.getAdminsWithInvites", InviteMethods::admins);
  }

  private static TlObject export(Request request) {
    TlObject tl = request.tl();
    Chat chat = ChatMethods.chat(request);
    Rights.admin(request.user(), chat, "invite_users");
    boolean permanent = tl.isTrue("legacy_revoke_permanent");
    if (tl.isTrue("request_needed") && tl.has("usage_limit")) {
      throw RpcError.bad("USAGE_LIMIT_INVALID");
    }
    if (permanent) {
      Invites.of(chat).revoke(Invites.of(chat).primary(request.user()));
    }
    return Invites.of(chat)
        .add(request.user(), permanent)
        .title(tl.getString("title", ""))
        .expireDate(tl.getInt("expire_date", 0))
        .usageLimit(tl.getInt("usage_limit", 0))
        .requestNeeded(tl.isTrue("request_needed"))
        .render();
  }

  private static Invite byHash(Request request) {
    String hash = request.tl().getString("hash");
    Invite invite = Invites.find(request.world(), hash);
    if (invite == null) {
      throw RpcError.bad(hash.isEmpty() ? "INVITE_HASH_EMPTY" : "INVITE_HASH_INVALID");
    }
    return invite;
  }

  private static TlObject check(Request request) {
    Invite invite = byHash(request);
    Chat chat = invite.chat();
    if (chat.has(request.user())) {
      return TlObject.of("chatInviteAlready", "chat", Rendering.chat(chat, request.user()));
    }
    if (!invite.isOpen(request.world().now())) {
      throw RpcError.bad("INVITE_HASH_EXPIRED");
    }
    TlObject photo = chat.photo();
    Channel channel = chat instanceof Channel c ? c : null;
    List<TlObject> some =
        channel != null && channel.isBroadcast()
            ? List.of()
            : chat.users().stream()
                .limit(5)
                .map(user -> Rendering.user(user, request.user()))
                .toList();
    return TlObject.of(
        "chatInvite",
        "channel",
        channel != null,
        "broadcast",
        channel != null && channel.isBroadcast(),
        "public",
        channel != null && channel.username() != null,
        "megagroup",
        channel != null && !channel.isBroadcast(),
        "request_needed",
        invite.isRequestNeeded(),
        "title",
        chat.title(),
        "about",
        chat.about().isEmpty() ? null : chat.about(),
        "photo",
        photo == null ? TlObject.of("photoEmpty", "id", 0L) : photo,
        "participants_count",
        chat.size(),
        "participants",
        some.isEmpty() ? null : some,
        "color",
        (int) (chat.id() % 7));
  }

  private static TlObject join(Request request) {
    Invite invite = byHash(request);
    User user = request.user();
    Member member = invite.chat().member(user);
    if (member != null && member.isIn()) {
      throw RpcError.bad("USER_ALREADY_PARTICIPANT");
    }
    if (!invite.isOpen(request.world().now())
        || (member != null && member.role() == Member.Role.BANNED)) {
      throw RpcError.bad("INVITE_HASH_EXPIRED");
    }
    if (invite.isRequestNeeded()) {
      JoinRequests.ask(request.delivery(), invite, user);
      // What was asked stays, though the answer is an error by the protocol.
      request.world().send(request.delivery());
      throw RpcError.bad("INVITE_REQUEST_SENT");
    }
    InviteJoins.join(request.delivery(), invite, user);
    return request.updates();
  }

  private static TlObject list(Request request) {
    TlObject tl = request.tl();
    Chat chat = ChatMethods.chat(request);
    Rights.admin(request.user(), chat, "invite_users");
    User admin = request.user("admin_id");
    if (admin != request.user()) {
      Rights.creator(request.user(), chat);
    }
    InvitesOfAdmin all = Invites.of(chat).of(admin);
    Invite after =
        tl.has("offset_link") ? Invites.of(chat).find(tl.getString("offset_link")) : null;
    String hash = after == null ? null : after.hash();
    int limit = Math.max(1, Math.min(tl.getInt("limit"), 100));
    boolean revoked = tl.isTrue("revoked");
    List<Invite> page =
        revoked ? InvitesOfAdmin.page(all.revoked(), hash, limit) : all.page(hash, limit);
    return referring(
        request,
        TlObject.of(
            "messages.exportedChatInvites",
            "count",
            revoked ? all.revoked().size() : all.size(),
            "invites",
            page.stream().map(Invite::render).toList()));
  }

  private static Invite invite(Request request) {
    Chat chat = ChatMethods.chat(request);
    Rights.admin(request.user(), chat, "invite_users");
    Invite invite = Invites.of(chat).find(request.tl().getString("link"));
    if (invite == null) {
      throw RpcError.bad("INVITE_HASH_EXPIRED");
    }
    if (invite.admin() != request.user()) {
      Rights.creator(request.user(), chat);
    }
    return invite;
  }

  private static TlObject one(Request request) {
    return referring(
        request, TlObject.of("messages.exportedChatInvite", "invite", invite(request).render()));
  }

  private static TlObject edit(Request request) {
    TlObject tl = request.tl();
    Invite invite = invite(request);
    if (invite.isRevoked()) {
      throw RpcError.bad("INVITE_HASH_EXPIRED");
    }
    if (tl.isTrue("revoked")) {
      Invites.of(invite.chat()).revoke(invite);
      if (invite.isPermanent()) {
        return referring(
            request,
            TlObject.of(
                "messages.exportedChatInviteReplaced",
                "invite",
                invite.render(),
                "new_invite",
                Invites.of(invite.chat()).primary(invite.admin()).render()));
      }
    } else if (invite.isPermanent()) {
      throw RpcError.bad("CHAT_INVITE_PERMANENT");
    }
    if (tl.has("title")) {
      invite.title(tl.getString("title"));
    }
    if (tl.has("expire_date")) {
      invite.expireDate(tl.getInt("expire_date"));
    }
    if (tl.has("usage_limit")) {
      invite.usageLimit(tl.getInt("usage_limit"));
    }
    if (tl.has("request_needed")) {
      invite.requestNeeded(tl.getBoolean("request_needed"));
    }
    return referring(
        request, TlObject.of("messages.exportedChatInvite", "invite", invite.render()));
  }

  private static Boolean delete(Request request) {
    Invite invite = invite(request);
    if (!invite.isRevoked()) {
      throw RpcError.bad("INVITE_REVOKED_MISSING");
    }
    Invites.of(invite.chat()).remove(invite);
    return true;
  }

  private static Boolean deleteRevoked(Request request) {
    Chat chat = ChatMethods.chat(request);
    Rights.admin(request.user(), chat, "invite_users");
    User admin = request.user("admin_id");
    if (admin != request.user()) {
      Rights.creator(request.user(), chat);
    }
    List<Invite> revoked = InvitesOfAdmin.page(Invites.of(chat).of(admin).revoked(), null, ALL);
    revoked.forEach(Invites.of(chat)::remove);
    return true;
  }

  private static TlObject admins(Request request) {
    Chat chat = ChatMethods.chat(request);
    Rights.creator(request.user(), chat);
    List<TlObject> admins =
        Invites.of(chat).all().stream()
            .filter(all -> all.size() + all.revoked().size() > 0)
            .map(
                all ->
                    TlObject.of(
                        "chatAdminWithInvites",
                        "admin_id",
                        all.admin().id(),
                        "invites_count",
                        all.size(),
                        "revoked_invites_count",
                        all.revoked().size()))
            .toList();
    return referring(request, TlObject.of("messages.chatAdminsWithInvites", "admins", admins));
  }

  /** These answers have users beside them, but no chats. */
  static TlObject referring(Request request, TlObject answer) {
    return request.referring(answer).put("chats", null);
  }
}
