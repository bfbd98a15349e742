package dev.tdjava.client;

import com.google.gson.JsonObject;
import dev.tdjava.api.UnknownUpdate;
import dev.tdjava.api.Update;
import dev.tdjava.client.History.Kept;
import dev.tdjava.codec.internal.Codecs;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.generated.UpdateCodec;
import dev.tdjava.errors.TdDecodeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Flow;

/**
 * The update streams of one client: who listens to what. An update that nobody listens to is not
 * decoded.
 */
final class UpdateStreams {

  static final UpdateSubscription<?>[] NOBODY = {};
  private static final Map<String, Integer> TYPES = types();

  // Behind the types of the schema: updates it does not know.
  private static final int UNKNOWN = UpdateCodec.TYPES.size();

  /** How many types of updates are told apart. */
  static final int TYPE_COUNT = UNKNOWN + 1;

  // What is unknown may show only when it is decoded.
  private static final BitSet ALL = new BitSet();

  static {
    ALL.set(0, TYPE_COUNT);
  }

  private final Dispatcher dispatcher;
  private final History history; // who joins and what is received take turns in its monitor
  private boolean ended; // guarded by history

  // Guarded by history for writing. Arrays are replaced, never changed: the receive loop reads
  // without a lock.
  private volatile UpdateSubscription<?>[][] listeners = nobody();

  UpdateStreams(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
    history = dispatcher.history();
  }

  /** Updates of one type, or all for {@code Update} itself. */
  <U extends Update> Flow.Publisher<U> typed(Class<U> type, Overflow overflow) {
    BitSet slots = new BitSet();
    addSlots(type, slots);
    return publisher(type, slots, overflow);
  }

  /** Updates of any of several types. */
  Flow.Publisher<Update> typed(Set<? extends Class<? extends Update>> types, Overflow overflow) {
    BitSet slots = new BitSet();
    types.forEach(type -> addSlots(type, slots));
    return publisher(Update.class, slots, overflow);
  }

  /** All updates, as JSON. */
  Flow.Publisher<JsonObject> json(Overflow overflow) {
    BitSet slots = new BitSet();
    addSlots(Update.class, slots);
    return publisher(JsonObject.class, slots, overflow);
  }

  /** The position of the type of the update that the reader stands before. */
  static int typeOf(JsonReader in) {
    int type = in.peekType(UpdateCodec.TYPES);
    return type < 0 ? UNKNOWN : type;
  }

  /** The position of a type, to be compared with {@link #typeOf}. */
  static int indexOf(Class<? extends Update> type) {
    if (type == UnknownUpdate.class) {
      return UNKNOWN;
    }
    String name = type.getSimpleName();
    Integer index = TYPES.get(Character.toLowerCase(name.charAt(0)) + name.substring(1));
    if (index == null) {
      throw new IllegalArgumentException(type.getName() + " is not an update of TDLib's schema");
    }
    return index;
  }

  /**
   * Puts an update into the buffers of those who want it, and its turn into the queue. What
   * somebody might still ask for who is being handed something older is kept in the history. Called
   * by the receive loop alone.
   */
  void publish(int type, byte[] bytes, int length, JsonReader in) {
    boolean idle = dispatcher.isIdle(); // first: who joins after this look is seen by the next
    if (idle) {
      history.rest();
      if (listeners[type].length == 0) {
        return;
      }
    }
    Update update = null;
    int slot = type;
    UpdateSubscription<?>[] wanted;
    long number;
    do {
      wanted = listeners[slot];
      if (update == null && isTyped(wanted)) {
        try {
          update = decode(bytes, length, in);
        } catch (Throwable t) { // memory, or a class, is missing: nobody can have it
          for (UpdateSubscription<?> listener : wanted) {
            listener.leave(t);
          }
          return;
        }
        if (update instanceof UnknownUpdate) {
          slot = UNKNOWN;
          wanted = listeners[UNKNOWN];
        }
      }
      number = keep(slot, wanted, bytes, length);
    } while (number < 0);
    if (wanted.length > 0) {
      for (UpdateSubscription<?> listener : wanted) {
        listener.offer(number, update, bytes, length);
      }
      dispatcher.addQuietly(new UpdateEvent(number, wanted));
    }
  }

  /** Numbers and keeps an update; a negative number if somebody has joined or left meanwhile. */
  private long keep(int slot, UpdateSubscription<?>[] wanted, byte[] bytes, int length) {
    synchronized (history) {
      return listeners[slot] == wanted ? history.add(slot, bytes, length) : -1;
    }
  }

  /** Nothing is received for a while; called by the receive loop alone. */
  void rest() {
    if (dispatcher.isIdle()) {
      history.rest();
    }
  }

  /** An update is lost, whatever it was: all who might have wanted it must hear of it. */
  void lost(Throwable reason) {
    for (UpdateSubscription<?>[] some : listeners) {
      for (UpdateSubscription<?> listener : some) {
        listener.leave(reason);
      }
    }
  }

  private static boolean isTyped(UpdateSubscription<?>[] some) {
    for (UpdateSubscription<?> one : some) {
      if (!one.takesJson()) {
        return true;
      }
    }
    return false;
  }

  /** In how many places subscriptions stand. */
  int listeners() {
    return Arrays.stream(listeners).mapToInt(some -> some.length).sum();
  }

  /** Ends all streams: their subscribers complete once they have taken what is buffered. */
  void end() {
    UpdateSubscription<?>[][] all;
    synchronized (history) {
      ended = true;
      all = listeners;
      listeners = nobody();
    }
    for (UpdateSubscription<?>[] some : all) {
      for (UpdateSubscription<?> listener : some) {
        listener.end(null);
      }
    }
  }

  /** The update of the reader; one that cannot be decoded comes as an unknown one. */
  static Update decode(byte[] bytes, int length, JsonReader in) {
    try {
      return Codecs.guarded(in, UpdateCodec::decode);
    } catch (TdDecodeException e) {
      RepeatedFailures.report(
          "An " + e.type() + " does not fit the schema; it is passed on as an UnknownUpdate", e);
      return new UnknownUpdate(e.type(), new String(bytes, 0, length, StandardCharsets.UTF_8));
    }
  }

  private static void addSlots(Class<? extends Update> type, BitSet slots) {
    if (type == Update.class) {
      slots.set(0, UNKNOWN + 1);
    } else {
      slots.set(indexOf(type));
    }
  }

  private <T> Flow.Publisher<T> publisher(Class<T> type, BitSet slots, Overflow overflow) {
    Objects.requireNonNull(overflow, "overflow must not be null");
    return subscriber -> {
      Objects.requireNonNull(subscriber, "subscriber must not be null");
      UpdateSubscription<T> subscription =
          new UpdateSubscription<>(
              subscriber, type, overflow, dispatcher, one -> change(one, slots, false));
      subscriber.onSubscribe(subscription);
      if (!join(subscription, slots)) {
        subscription.end(null);
      } else if (subscription.isCancelled()) { // within onSubscribe, before it could be removed
        change(subscription, slots, false);
      }
      subscription.ready();
    };
  }

  /**
   * Lets a subscription join, behind the event that this thread is being handed; false once the
   * streams have ended.
   */
  private boolean join(UpdateSubscription<?> one, BitSet slots) {
    long here = dispatcher.here();
    synchronized (one.lock()) { // what is received meanwhile comes after what is kept
      synchronized (history) {
        if (!change(one, slots, true)) {
          return false;
        }
        if (here != Dispatcher.NOWHERE) {
          try {
            for (Kept kept : history.since(here, slots.get(UNKNOWN) ? ALL : slots)) {
              one.offer(kept);
              dispatcher.addLate(new UpdateEvent(kept.number, one));
            }
          } catch (Throwable t) { // too late for all of them, or memory is missing
            one.leave(t);
          }
        }
      }
    }
    dispatcher.awake();
    return true;
  }

  /** Adds or removes a listener; false once the streams have ended. */
  private boolean change(UpdateSubscription<?> one, BitSet slots, boolean joins) {
    synchronized (history) {
      if (ended) {
        return false;
      }
      UpdateSubscription<?>[][] changed = listeners.clone();
      slots.stream()
          .forEach(i -> changed[i] = joins ? with(changed[i], one) : without(changed[i], one));
      listeners = changed;
      return true;
    }
  }

  private static UpdateSubscription<?>[] with(
      UpdateSubscription<?>[] some, UpdateSubscription<?> one) {
    UpdateSubscription<?>[] more = Arrays.copyOf(some, some.length + 1);
    more[some.length] = one;
    return more;
  }

  private static UpdateSubscription<?>[] without(
      UpdateSubscription<?>[] some, UpdateSubscription<?> one) {
    return Arrays.stream(some).filter(it -> it != one).toArray(UpdateSubscription<?>[]::new);
  }

  private static UpdateSubscription<?>[][] nobody() {
    UpdateSubscription<?>[][] all = new UpdateSubscription<?>[TYPE_COUNT][];
    Arrays.fill(all, NOBODY);
    return all;
  }

  private static Map<String, Integer> types() {
    Map<String, Integer> types = new HashMap<>();
    for (int i = 0; i < UpdateCodec.TYPES.size(); i++) {
      types.put(UpdateCodec.TYPES.name(i), i);
    }
    return types;
  }
}
