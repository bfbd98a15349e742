package dev.tdjava.testdc.internal.topic.media;

import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.NumberedList;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.Sequence;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/**
 * Voting, and who voted.
 *
 * @see <a href="https://core.telegram.org/api/poll">Polls</a>
 */
final class PollMethods {

  private static final int MAX_PAGE = 50;

  void addTo(Methods methods) {
    methods
        .add("messages.sendVote", PollMethods::vote)
        .add("messages.getPollResults", PollMethods::results)
        .add("messages.getPollVotes", PollMethods::votes);
  }

  /** The poll in a message of the chat. */
  private static Poll poll(Request request, String idField) {
    Peer peer = request.peer("peer");
    Message message = request.user().boxOf(peer).message(request.tl().getInt(idField));
    if (message == null || !(message.media() instanceof Poll poll)) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    return poll;
  }

  private static TlObject vote(Request request) {
    Poll poll = poll(request, "msg_id");
    poll.vote(
        request.delivery(), request.user(), request.tl().getList("options"), request.world().now());
    return request.updates();
  }

  private static TlObject results(Request request) {
    return request.updates(poll(request, "msg_id").update(request.user()));
  }

  private static TlObject votes(Request request) {
    TlObject tl = request.tl();
    Poll poll = poll(request, "id");
    if (!poll.isPublic()) {
      throw RpcError.forbidden("BROADCAST_FORBIDDEN");
    }
    if (!poll.votes().contains(request.user()) && !poll.isClosed()) {
      throw RpcError.forbidden("POLL_VOTE_REQUIRED");
    }
    Sequence<User, Poll.Vote> votes =
        tl.has("option") ? poll.votes(tl.getBytes("option")) : poll.votes();
    int from = offset(tl.getString("offset", ""));
    int limit = Math.max(1, Math.min(tl.getInt("limit"), MAX_PAGE));
    List<TlObject> page =
        NumberedList.part(votes.newestFirst(), from, limit).stream()
            .map(PollMethods::vote)
            .toList();
    int next = from + page.size();
    return request.referring(
        TlObject.of(
            "messages.votesList",
            "count",
            votes.size(),
            "votes",
            page,
            "next_offset",
            next < votes.size() ? Integer.toString(next) : null));
  }

  private static int offset(String offset) {
    return offset.matches("\\d{1,9}") ? Integer.parseInt(offset) : 0;
  }

  private static TlObject vote(Sequence.Entry<User, Poll.Vote> vote) {
    List<byte[]> options = vote.value().options();
    TlObject peer = vote.key().toPeer();
    int date = vote.value().date();
    return options.size() == 1
        ? TlObject.of("messagePeerVote", "peer", peer, "option", options.get(0), "date", date)
        : TlObject.of("messagePeerVoteMultiple", "peer", peer, "options", options, "date", date);
  }
}
