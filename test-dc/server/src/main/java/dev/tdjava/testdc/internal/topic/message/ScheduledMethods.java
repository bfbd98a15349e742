package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Messages that are to be sent later.
 *
 * @see <a href="https://core.telegram.org/api/scheduled-messages">Scheduled messages</a>
 */
final class ScheduledMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.getScheduledHistory", request -> messages(request, all(request).keySet()))
        .add(
            "messages.getScheduledMessages",
            request -> messages(request, request.tl().<Integer>getList("id")))
        .add("messages.sendScheduledMessages", ScheduledMethods::send)
        .add("messages.deleteScheduledMessages", ScheduledMethods::delete);
  }

  private static NavigableMap<Integer, Message> all(Request request) {
    return Scheduled.of(request.world()).of(request.user(), request.peer("peer"));
  }

  private static TlObject messages(Request request, Iterable<Integer> ids) {
    NavigableMap<Integer, Message> all = all(request);
    List<TlObject> found = new ArrayList<>();
    for (int id : ids) {
      Message message = all.get(id);
      found.add(
          0,
          message == null
              ? TlObject.of("messageEmpty", "id", id)
              : Scheduled.render(request.user(), message, id));
    }
    return request.referring(
        TlObject.of("messages.messages", "messages", found, "topics", List.of()),
        request.peer("peer"));
  }

  private static TlObject send(Request request) {
    Scheduled.of(request.world())
        .send(request.delivery(), request.user(), request.peer("peer"), known(request));
    return request.updates();
  }

  private static TlObject delete(Request request) {
    Scheduled.of(request.world())
        .delete(
            request.delivery(),
            request.user(),
            request.peer("peer"),
            request.tl().<Integer>getList("id"));
    return request.updates();
  }

  private static List<Integer> known(Request request) {
    List<Integer> ids = request.tl().getList("id");
    if (!all(request).keySet().containsAll(ids)) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    return ids;
  }

  /**
   * Puts messages among the scheduled ones, unless they were before.
   *
   * @param messages with the date at which they are to be sent
   */
  static TlObject schedule(Request request, List<Message> messages, List<Long> randomIds) {
    User user = request.user();
    Peer peer = messages.get(0).chat();
    Scheduled scheduled = Scheduled.of(request.world());
    scheduled.check(user, peer, messages.get(0).date(), messages.size());
    List<TlObject> ids = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      Message before = RandomIds.of(user).get(randomIds.get(i));
      int id;
      if (before == null) {
        id = scheduled.add(request.delivery(), user, messages.get(i));
        RandomIds.of(user).put(randomIds.get(i), messages.get(i));
      } else {
        id = idOf(scheduled.of(user, peer), before);
        ids.add(
            TlObject.of(
                "updateNewScheduledMessage", "message", Scheduled.render(user, before, id)));
      }
      ids.add(0, TlObject.of("updateMessageID", "id", id, "random_id", randomIds.get(i)));
    }
    return request.updates(ids.toArray(TlObject[]::new));
  }

  private static int idOf(Map<Integer, Message> all, Message message) {
    return all.entrySet().stream()
        .filter(entry -> entry.getValue() == message)
        .findFirst()
        .orElseThrow(() -> RpcError.bad("RANDOM_ID_DUPLICATE"))
        .getKey();
  }

  /** The scheduled message that an edit is about. */
  static Message find(Request request) {
    Message message = all(request).get(request.tl().getInt("id"));
    if (message == null) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
    return message;
  }

  /** Puts the edited message in the place of the older one, or sends it if its date has come. */
  static TlObject replace(Request request, Message message) {
    Scheduled scheduled = Scheduled.of(request.world());
    User user = request.user();
    int id = request.tl().getInt("id");
    scheduled.check(user, message.chat(), message.date(), 0);
    scheduled.replace(request.delivery(), user, id, message);
    if (scheduled.isDue(message.chat(), message.date())) {
      scheduled.send(request.delivery(), user, message.chat(), List.of(id));
    }
    return request.updates();
  }
}
