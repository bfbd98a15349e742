package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A message box: the messages of a user's private chats and basic groups, or those of one channel,
 * with ids of its own, and the events that moved its pts, so that a client which missed some can be
 * told.
 *
 * @see <a href="https://core.telegram.org/api/updates">Working with updates</a>
 */
public final class MessageBox {

  /** What an event is to one who looks: rendered when it is told, by what is true then. */
  @FunctionalInterface
  public interface EventRenderer {
    /** The update, or null if there is nothing left to tell, as when a message is gone again. */
    @Nullable TlObject update(User viewer, int pts);
  }

  /**
   * An event that was told.
   *
   * @param pts the box's pts after it
   * @param added the message it brought, if that is what it is
   */
  public record Event(int pts, int count, @Nullable Message added, EventRenderer event) {}

  private final Peer owner;
  private final Supplier<Collection<User>> audience;
  private final Map<Integer, Message> messages = new HashMap<>();
  private final Map<Peer, History> histories = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final Map<User, Integer> unseen = new HashMap<>();
  private int pts = 1;
  private int lastId;
  private int forgottenPts = 1;
  private int changed;

  MessageBox(Peer owner, Supplier<Collection<User>> audience) {
    this.owner = owner;
    this.audience = audience;
  }

  public Peer owner() {
    return owner;
  }

  public boolean isChannel() {
    return owner instanceof Channel;
  }

  public int pts() {
    return pts;
  }

  /** When pts last moved, in seconds of the server's clock. */
  public int changed() {
    return changed;
  }

  /** The message of that id, or null. */
  public @Nullable Message message(int id) {
    return messages.get(id);
  }

  /** The messages of one chat. */
  public History history(Peer chat) {
    return histories.computeIfAbsent(chat, c -> new History());
  }

  /** Gives the message an id here and tells of it. */
  public void add(Delivery delivery, Message message) {
    place(message);
    tellNew(delivery, message);
  }

  /** Gives the message an id here. */
  void place(Message message) {
    int id = ++lastId;
    message.ids().put(this, id);
    messages.put(id, message);
    history(message.chatFor(owner)).add(id, message);
    Message root = message.threadRoot();
    if (root != null) {
      root.thread().add(id, message);
    }
    moveDialogs(message);
  }

  /** Moves the message's chat in the lists of those who look into this box. */
  private void moveDialogs(Message message) {
    for (User user : audience.get()) {
      user.dialog(message.chatFor(owner)).moved();
    }
  }

  /** Tells of a message that was given its id. */
  void tellNew(Delivery delivery, Message message) {
    tell(
        delivery,
        1,
        message,
        (viewer, after) ->
            message.idIn(this) == 0 || message.isHiddenFrom(viewer)
                ? null
                : newMessage(message, viewer, after, 1));
  }

  /** The update that brings a message of this box, with the pts after it. */
  public TlObject newMessage(Message message, User viewer, int after, int count) {
    return TlObject.of(
        isChannel() ? "updateNewChannelMessage" : "updateNewMessage",
        "message",
        Rendering.message(message, this, viewer),
        "pts",
        after,
        "pts_count",
        count);
  }

  /** How far pts moved from before, for one who is not told otherwise. */
  public TlObject affectedMessages(int before) {
    return TlObject.of("messages.affectedMessages", "pts", pts, "pts_count", pts - before);
  }

  /** The same for what may take several requests; here it never does. */
  public TlObject affectedHistory(int before) {
    return TlObject.of(
        "messages.affectedHistory", "pts", pts, "pts_count", pts - before, "offset", 0);
  }

  /** Puts the message out of this box; the one who calls tells of it. */
  void remove(Message message) {
    Integer id = message.leave(this);
    if (id != null) {
      messages.remove(id);
      Message root = message.threadRoot();
      if (root != null) {
        root.thread().remove(id);
      }
      history(message.chatFor(owner)).remove(id, message);
      owner.world().aspects().forEach(aspect -> aspect.removed(this, id, message));
      moveDialogs(message);
    }
  }

  /** Moves pts by that much, and tells all who look into this box. */
  public void tell(Delivery delivery, int count, EventRenderer event) {
    tell(delivery, count, null, event);
  }

  private void tell(Delivery delivery, int count, @Nullable Message added, EventRenderer event) {
    pts += count;
    changed = delivery.world().now();
    events.add(new Event(pts, count, added, event));
    for (User user : audience.get()) {
      user.changed();
      TlObject update = event.update(user, pts);
      if (update != null) {
        delivery.add(user, withUnseen(user, update));
      } else if (isChannel()) {
        unseen.merge(user, count, Integer::sum);
      }
    }
  }

  /**
   * Adds to an update's count what its viewer was not told of before, so that they see no gap: bots
   * do not see all that is written.
   */
  private TlObject withUnseen(User user, TlObject update) {
    Integer before = unseen.remove(user);
    return before == null || !update.has("pts_count")
        ? update
        : update.put("pts_count", update.getInt("pts_count") + before);
  }

  /** Notes that a user knows of everything up to now. */
  public void seenAll(User user) {
    unseen.remove(user);
  }

  /** A view of all events after that pts, or null if they are no longer known. */
  public @Nullable List<Event> since(int since) {
    if (since < forgottenPts) {
      return null;
    }
    int from = 0;
    int to = events.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (events.get(middle).pts() > since) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return Collections.unmodifiableList(events.subList(from, events.size()));
  }

  /** Forgets what was told, so that clients which are behind get "too long" differences. */
  public void forget() {
    events.clear();
    forgottenPts = pts;
  }
}
