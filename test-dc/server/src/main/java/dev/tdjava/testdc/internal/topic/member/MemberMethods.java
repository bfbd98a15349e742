package dev.tdjava.testdc.internal.topic.member;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.NumberedList;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is in a supergroup or channel, and what they may do there.
 *
 * @see <a href="https://core.telegram.org/api/rights">Admin, banned and default rights</a>
 */
public final class MemberMethods {

  private static final int MAX_PAGE = 200;

  void addTo(Methods methods) {
    methods
        .add("channels.inviteToChannel", MemberMethods::invite)
        .add("channels.joinChannel", MemberMethods::join)
        .add("channels.leaveChannel", MemberMethods::leave)
        .add("channels.editBanned", MemberMethods::ban)
        .add("channels.editAdmin", MemberMethods::promote)
        .add("channels.getParticipants", MemberMethods::participants)
        .add("channels.getParticipant", MemberMethods::participant);
  }

  /** What is answered when others were brought into a chat. */
  public static TlObject invited(Request request, TlObject... first) {
    return TlObject.of(
        "messages.invitedUsers", "updates", request.updates(first), "missing_invitees", List.of());
  }

  private static TlObject invite(Request request) {
    Channel channel = channel(request);
    List<User> users = new ArrayList<>();
    for (TlObject input : request.tl().<TlObject>getList("users")) {
      users.add(InputPeers.user(request, input));
    }
    Membership.invite(request.delivery(), channel, request.user(), users);
    return invited(request);
  }

  private static TlObject join(Request request) {
    Channel channel = channel(request);
    if (channel.has(request.user())) {
      throw RpcError.bad("USER_ALREADY_PARTICIPANT");
    }
    Membership.join(request.delivery(), channel, request.user());
    return request.updates();
  }

  private static TlObject leave(Request request) {
    Channel channel = channel(request);
    Membership.leave(request.delivery(), channel, request.user());
    return request.updates();
  }

  private static TlObject ban(Request request) {
    Channel channel = channel(request);
    if (!(request.peer("participant") instanceof User user)) {
      throw RpcError.bad("PARTICIPANT_ID_INVALID");
    }
    TlObject rights = limited(request.tl().getObject("banned_rights"), request.world().now());
    Membership.restrict(request.delivery(), channel, user, request.user(), rights);
    return request.updates();
  }

  /** Times that are too near or too far away mean for ever. */
  private static TlObject limited(TlObject rights, int now) {
    int until = rights.getInt("until_date");
    boolean forEver = until < now + 30 || until > now + 366L * 24 * 3600;
    return rights.copy().put("until_date", forEver ? Member.FOR_EVER : until);
  }

  private static TlObject promote(Request request) {
    TlObject rights = request.tl().getObject("admin_rights");
    Membership.promote(
        request.delivery(),
        channel(request),
        request.user("user_id"),
        request.user(),
        rights.fields().isEmpty() ? null : rights,
        request.tl().getString("rank"));
    return request.updates();
  }

  private static TlObject participants(Request request) {
    TlObject tl = request.tl();
    Channel channel = channel(request);
    TlObject filter = tl.getObject("filter");
    Member caller = channel.member(request.user());
    boolean admin = caller != null && caller.isAdmin();
    boolean ofAdmins =
        filter.is("channelParticipantsKicked") || filter.is("channelParticipantsBanned");
    if ((channel.isBroadcast() || ofAdmins) && !admin) {
      throw RpcError.bad("CHAT_ADMIN_REQUIRED");
    }
    List<Member> found = MemberSearch.members(channel, request.user(), filter);
    int limit = Math.min(tl.getInt("limit"), MAX_PAGE);
    return request.referring(
        TlObject.of(
            "channels.channelParticipants",
            "count",
            found.size(),
            "participants",
            NumberedList.part(found, tl.getInt("offset"), limit).stream()
                .map(member -> Participants.inChannel(channel, member, request.user()))
                .toList()),
        channel);
  }

  private static TlObject participant(Request request) {
    Channel channel = channel(request);
    Peer peer = request.peer("participant");
    Member member = peer instanceof User user ? channel.member(user) : null;
    if (member == null || (member.role() == Member.Role.LEFT && member.bannedRights() == null)) {
      throw RpcError.bad("USER_NOT_PARTICIPANT");
    }
    Member caller = channel.member(request.user());
    if (channel.isBroadcast()
        && member.user() != request.user()
        && (caller == null || !caller.isAdmin())) {
      throw RpcError.bad("CHAT_ADMIN_REQUIRED");
    }
    return request.referring(
        TlObject.of(
            "channels.channelParticipant",
            "participant",
            Participants.inChannel(channel, member, request.user())),
        channel);
  }

  private static Channel channel(Request request) {
    return InputPeers.channel(request, request.tl().getObject("channel"));
  }
}
