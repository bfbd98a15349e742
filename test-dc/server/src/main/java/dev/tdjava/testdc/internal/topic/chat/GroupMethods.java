package dev.tdjava.testdc.internal.topic.chat;

import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.member.MemberMethods;
import dev.tdjava.testdc.internal.topic.member.Membership;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Basic groups.
 *
 * @see <a href="https://core.telegram.org/api/channel#basic-groups">Basic groups</a>
 */
final class GroupMethods {

  /** What every administrator of a basic group may do. */
  static final TlObject ADMIN_RIGHTS =
      TlObject.of(
          "chatAdminRights",
          "change_info",
          true,
          "delete_messages",
          true,
          "ban_users",
          true,
          "invite_users",
          true,
          "pin_messages",
          true,
          "manage_call",
          true,
          "other",
          true);

  void addTo(Methods methods) {
    methods
        .add("messages.createChat", GroupMethods::create)
        .add("messages.addChatUser", GroupMethods::add)
        .add("messages.deleteChatUser", GroupMethods::remove)
        .add("messages.editChatTitle", GroupMethods::title)
        .add("messages.editChatAdmin", GroupMethods::admin)
        .add("messages.deleteChat", GroupMethods::delete)
        .add("messages.migrateChat", GroupMethods::migrate);
  }

  private static TlObject create(Request request) {
    User creator = request.user();
    String title = ChatChanges.checkTitle(request.tl().getString("title"));
    Set<User> users = new LinkedHashSet<>();
    for (TlObject input : request.tl().<TlObject>getList("users")) {
      users.add(InputPeers.user(request, input));
    }
    users.remove(creator);
    if (users.isEmpty()) {
      throw RpcError.bad("USERS_TOO_FEW");
    }
    if (users.size() >= Membership.MAX_IN_GROUP) {
      throw RpcError.bad("USERS_TOO_MUCH");
    }
    Group group = request.world().addGroup(title, creator);
    users.forEach(user -> group.join(user, creator, request.world().now()));
    Message first = ChatChanges.created(request.delivery(), group);
    return MemberMethods.invited(request, sent(request, first));
  }

  /** Says which message a request made, as clients expect it of new chats. */
  static TlObject sent(Request request, Message message) {
    User user = request.user();
    return TlObject.of(
        "updateMessageID",
        "id",
        message.idIn(user.boxOf(message.chat())),
        "random_id",
        request.world().randomLong());
  }

  private static TlObject add(Request request) {
    Group group = group(request);
    User user = request.user("user_id");
    Membership.invite(request.delivery(), group, request.user(), List.of(user));
    int forwarded = Math.min(request.tl().getInt("fwd_limit"), 100);
    forwardLast(request, group, user, forwarded);
    return MemberMethods.invited(request);
  }

  /** Gives a new member the last messages of the group. */
  private static void forwardLast(Request request, Group group, User user, int limit) {
    List<Message> last =
        request.user().dialog(group).history().all().newestFirst().stream()
            .filter(message -> message.action() == null && message.idIn(user.box()) == 0)
            .limit(limit)
            .toList();
    for (int i = last.size() - 1; i >= 0; i--) {
      request.world().messages().addFor(request.delivery(), last.get(i), user);
    }
  }

  private static TlObject remove(Request request) {
    Group group = group(request);
    User user = request.user("user_id");
    if (user == request.user()) {
      Membership.leave(request.delivery(), group, user);
    } else {
      Membership.kick(request.delivery(), group, user, request.user());
    }
    if (request.tl().isTrue("revoke_history")) {
      List<Message> own =
          request.user().dialog(group).history().by(user).newestFirst().stream()
              .filter(message -> message.from() == user && message.action() == null)
              .toList();
      request.world().messages().delete(request.delivery(), own);
    }
    return request.updates();
  }

  private static TlObject title(Request request) {
    Group group = group(request);
    ChatChanges.title(request.delivery(), group, request.user(), request.tl().getString("title"));
    return request.updates();
  }

  private static Boolean admin(Request request) {
    boolean promote = request.tl().getBoolean("is_admin");
    Membership.promote(
        request.delivery(),
        group(request),
        request.user("user_id"),
        request.user(),
        promote ? ADMIN_RIGHTS : null,
        "");
    return true;
  }

  private static Boolean delete(Request request) {
    Group group = group(request);
    Rights.creator(request.user(), group);
    for (User member : List.copyOf(group.users())) {
      if (member != request.user()) {
        Membership.kick(request.delivery(), group, member, request.user());
      }
    }
    Membership.leave(request.delivery(), group, request.user());
    ChatChanges.delete(request.delivery(), group);
    return true;
  }

  private static TlObject migrate(Request request) {
    Group group = group(request);
    if (group.migratedTo() == null) {
      Rights.creator(request.user(), group);
      ChatChanges.migrate(request.delivery(), group);
    }
    return request.updates();
  }

  private static Group group(Request request) {
    return InputPeers.group(request, request.tl().getLong("chat_id"));
  }
}
