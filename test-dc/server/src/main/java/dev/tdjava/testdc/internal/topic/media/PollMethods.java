package dev.tdjava.testdc.internal.topic.media;

import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
    if (!poll.votes().containsKey(request.user()) && !poll.isClosed()) {
      throw RpcError.forbidden("POLL_VOTE_REQUIRED");
    }
    List<Map.Entry<User, Poll.Vote>> all = new ArrayList<>();
    for (Map.Entry<User, Poll.Vote> vote : poll.votes().entrySet()) {
      if (!tl.has("option") || has(vote.getValue(), tl.getBytes("option"))) {
        all.add(0, vote);
      }
    }
    int from = offset(tl.getString("offset", ""));
    int to = Math.min(all.size(), from + Math.max(1, Math.min(tl.getInt("limit"), MAX_PAGE)));
    List<TlObject> page =
        all.subList(Math.min(from, to), to).stream().map(PollMethods::vote).toList();
    return request.referring(
        TlObject.of(
            "messages.votesList",
            "count",
            all.size(),
            "votes",
            page,
            "next_offset",
            to < all.size() ? Integer.toString(to) : null));
  }

  private static int offset(String offset) {
    return offset.matches("\\d{1,9}") ? Integer.parseInt(offset) : 0;
  }

  private static boolean has(Poll.Vote vote, byte[] option) {
    return vote.options().stream().anyMatch(one -> Arrays.equals(one, option));
  }

  private static TlObject vote(Map.Entry<User, Poll.Vote> vote) {
    List<byte[]> options = vote.getValue().options();
    TlObject peer = vote.getKey().toPeer();
    int date = vote.getValue().date();
    return options.size() == 1
        ? TlObject.of("messagePeerVote", "peer", peer, "option", options.get(0), "date", date)
        : TlObject.of("messagePeerVoteMultiple", "peer", peer, "options", options, "date", date);
  }
}
