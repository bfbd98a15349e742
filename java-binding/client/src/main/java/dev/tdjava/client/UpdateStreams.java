package dev.tdjava.client;

import com.google.gson.JsonObject;
import dev.tdjava.api.UnknownUpdate;
import dev.tdjava.api.Update;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The update streams of one client: who listens to what. An update that nobody listens to is not
 * decoded.
 */
final class UpdateStreams {

  private static final Logger LOG = LoggerFactory.getLogger(UpdateStreams.class);
  private static final UpdateSubscription<?>[] NOBODY = {};
  private static final Map<String, Integer> TYPES = types();

  // Behind the types of the schema: updates it does not know, and all updates as JSON.
  private static final int UNKNOWN = UpdateCodec.TYPES.size();
  private static final int JSON = UNKNOWN + 1;

  private final Dispatcher dispatcher;
  private boolean ended; // guarded by this

  // Arrays are replaced, never changed: the receive loop reads without a lock.
  private volatile UpdateSubscription<?>[][] listeners = nobody();

  UpdateStreams(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
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
    BitSet slot = new BitSet();
    slot.set(JSON);
    return publisher(JsonObject.class, slot, overflow);
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

  /** Hands an update to those who want it; called by the receive loop alone. */
  void publish(int type, byte[] bytes, int length, JsonReader in) {
    UpdateSubscription<?>[][] all = listeners;
    if (all[type].length > 0) {
      Update update = decode(bytes, length, in);
      for (UpdateSubscription<?> listener : all[type]) {
        listener.offerIfAccepted(update);
      }
    }
    for (UpdateSubscription<?> listener : all[JSON]) {
      // A tree of its own for each: a JsonObject can be changed.
      listener.offerIfAccepted(Json.parse(bytes, length));
    }
  }

  /** In how many places subscriptions stand. */
  int listeners() {
    return Arrays.stream(listeners).mapToInt(some -> some.length).sum();
  }

  /** Ends all streams: their subscribers complete once they have taken what is buffered. */
  synchronized void end() {
    ended = true;
    for (UpdateSubscription<?>[] some : listeners) {
      for (UpdateSubscription<?> listener : some) {
        listener.end(null);
      }
    }
    listeners = nobody();
  }

  /** The update of the reader; one that cannot be decoded comes as an unknown one. */
  static Update decode(byte[] bytes, int length, JsonReader in) {
    try {
      return Codecs.guarded(in, UpdateCodec::decode);
    } catch (TdDecodeException e) {
      LOG.error("An update does not fit the schema; it is passed on as an UnknownUpdate", e);
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
      if (!change(subscription, slots, true)) {
        subscription.end(null);
      } else if (subscription.isCancelled()) { // within onSubscribe, before it could be removed
        change(subscription, slots, false);
      }
    };
  }

  /** Adds or removes a listener; false once the streams have ended. */
  private synchronized boolean change(UpdateSubscription<?> one, BitSet slots, boolean joins) {
    if (ended) {
      return false;
    }
    UpdateSubscription<?>[][] changed = listeners.clone();
    slots.stream()
        .forEach(i -> changed[i] = joins ? with(changed[i], one) : without(changed[i], one));
    listeners = changed;
    return true;
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
    UpdateSubscription<?>[][] all = new UpdateSubscription<?>[JSON + 1][];
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
