package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are to be sent later. They have ids of their own in each chat, and no pts; when
 * they are due they become ordinary messages with the ids that come then.
 *
 * @see <a href="https://core.telegram.org/api/scheduled-messages">Scheduled messages</a>
 */
public final class Scheduled {

  /** The date that means: when the other one comes online. */
  public static final int WHEN_ONLINE = 0x7ffffffe;

  private static final int MAX_IN_CHAT = 100;
  private static final int YEAR = 366 * 24 * 3600;

  /** The scheduled messages of one user in one chat. */
  private static final class Queue {
    private final NavigableMap<Integer, Message> messages = new TreeMap<>();
    private int lastId;
  }

  private static final Attribute<World, Scheduled> OF = new Attribute<>(Scheduled::new);

  private final World world;
  private final Map<Dialog, Queue> queues = new LinkedHashMap<>();

  private Scheduled(World world) {
    this.world = world;
  }

  public static Scheduled of(World world) {
    return OF.of(world);
  }

  /** The user's scheduled messages in that chat by their ids. */
  public NavigableMap<Integer, Message> of(User user, Peer peer) {
    return queue(user, peer).messages;
  }

  private Queue queue(User user, Peer peer) {
    // All administrators see what is scheduled in a channel.
    User owner =
        peer instanceof Channel channel && channel.isBroadcast() ? channel.creator() : user;
    return queues.computeIfAbsent(owner.dialog(peer), d -> new Queue());
  }

  /**
   * Refuses a date that no message can be scheduled for.
   *
   * @param more how many are to be scheduled
   */
  public void check(User user, Peer peer, int date, int more) {
    if (user.isBot()) {
      throw RpcError.bad("SCHEDULE_BOT_NOT_ALLOWED");
    }
    if (date == WHEN_ONLINE) {
      if (!(peer instanceof User other) || other == user || other.isBot()) {
        throw RpcError.bad("SCHEDULE_STATUS_PRIVATE");
      }
    } else if (date - world.now() > YEAR) {
      throw RpcError.bad("SCHEDULE_DATE_TOO_LATE");
    }
    if (of(user, peer).size() + more > MAX_IN_CHAT) {
      throw RpcError.bad("SCHEDULE_TOO_MUCH");
    }
  }

  /** Whether a message with that date is sent at once. */
  public boolean isDue(Peer peer, int date) {
    return date == WHEN_ONLINE
        ? peer instanceof User other && other.isOnline()
        : date <= world.now();
  }

  /**
   * Keeps a message until its date.
   *
   * @return its id among the scheduled messages
   */
  public int add(Delivery delivery, User user, Message message) {
    Queue queue = queue(user, message.chat());
    int id = ++queue.lastId;
    queue.messages.put(id, message);
    tellNew(delivery, user, message, id);
    wait(message.date());
    return id;
  }

  /** Puts a changed message, maybe with another date, in the place of an older one. */
  public void replace(Delivery delivery, User user, int id, Message message) {
    of(user, message.chat()).put(id, message);
    tellNew(delivery, user, message, id);
    wait(message.date());
  }

  private static void tellNew(Delivery delivery, User user, Message message, int id) {
    for (User viewer : viewers(user, message.chat())) {
      delivery.add(
          viewer, TlObject.of("updateNewScheduledMessage", "message", render(viewer, message, id)));
    }
  }

  /** Who sees what that user scheduled: in a channel all who may post there. */
  private static List<User> viewers(User user, Peer peer) {
    if (!(peer instanceof Channel channel && channel.isBroadcast())) {
      return List.of(user);
    }
    return channel.admins().stream()
        .filter(member -> member.may("post_messages"))
        .map(Member::user)
        .toList();
  }

  /** The message as it stands among the scheduled ones. */
  public static TlObject render(User viewer, Message message, int id) {
    return Rendering.message(message, viewer.boxOf(message.chat()), viewer).put("id", id);
  }

  private void wait(int date) {
    if (date != WHEN_ONLINE) {
      world.after(Duration.ofSeconds(Math.max(0, date - world.now())), this::sendDue);
    }
  }

  /** Looks again at what is due when, after the clock was moved. */
  public void clockMoved() {
    sendDue();
    queues
        .values()
        .forEach(queue -> queue.messages.values().forEach(message -> wait(message.date())));
  }

  /** Sends everything whose date has come. */
  private void sendDue() {
    int now = world.now();
    sendAll((message, peer) -> message.date() != WHEN_ONLINE && message.date() <= now);
  }

  /** Sends what waited for that user to come online. */
  public void online(User user) {
    sendAll((message, peer) -> message.date() == WHEN_ONLINE && peer == user);
  }

  private interface Condition {
    boolean holds(Message message, Peer peer);
  }

  private void sendAll(Condition condition) {
    for (Dialog dialog : List.copyOf(queues.keySet())) {
      List<Integer> ids = new ArrayList<>();
      of(dialog.owner(), dialog.peer())
          .forEach(
              (id, message) -> {
                if (condition.holds(message, dialog.peer())) {
                  ids.add(id);
                }
              });
      if (!ids.isEmpty()) {
        Delivery delivery = world.delivery();
        send(delivery, dialog.owner(), dialog.peer(), ids);
        world.send(delivery);
      }
    }
  }

  /** Sends these now, and tells that they are no longer scheduled. */
  public void send(Delivery delivery, User user, Peer peer, List<Integer> ids) {
    List<Integer> gone = new ArrayList<>();
    List<Integer> sentIds = new ArrayList<>();
    Map<Message, Message> sentFor = new LinkedHashMap<>();
    for (int id : ids) {
      Message message = of(user, peer).remove(id);
      if (message != null) {
        Message sent = message.at(world.now()).fromScheduled(true);
        sentFor.put(message, sent);
        world.messages().add(delivery, sent);
        gone.add(id);
        sentIds.add(sent.idIn(user.boxOf(peer)));
      }
    }
    for (User viewer : viewers(user, peer)) {
      RandomIds.of(viewer).replaceAll((random, message) -> sentFor.getOrDefault(message, message));
    }
    tellGone(delivery, user, peer, gone, sentIds);
  }

  /** Drops these; they are never sent. */
  public void delete(Delivery delivery, User user, Peer peer, List<Integer> ids) {
    List<Integer> gone = ids.stream().filter(id -> of(user, peer).remove(id) != null).toList();
    tellGone(delivery, user, peer, gone, null);
  }

  private static void tellGone(
      Delivery delivery,
      User user,
      Peer peer,
      List<Integer> gone,
      @Nullable List<Integer> sentIds) {
    if (!gone.isEmpty()) {
      TlObject update =
          TlObject.of(
              "updateDeleteScheduledMessages",
              "peer",
              peer.toPeer(),
              "messages",
              gone,
              "sent_messages",
              sentIds);
      viewers(user, peer).forEach(viewer -> delivery.add(viewer, update));
    }
  }
}
