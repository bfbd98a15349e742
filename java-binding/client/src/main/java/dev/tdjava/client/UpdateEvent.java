package dev.tdjava.client;

import com.google.gson.JsonObject;
import dev.tdjava.api.Update;
import dev.tdjava.codec.TdJson;
import dev.tdjava.codec.internal.JsonReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An update on its way. Those who listen when it is received have it in their buffers by then; here
 * it is kept for those who join before its turn has come.
 */
final class UpdateEvent extends Event {

  private final UpdateStreams streams;
  private final int type;
  private final UpdateSubscription<?>[] offeredTo;
  private volatile @Nullable Object content; // an Update, its JSON with slack, or null: not kept
  private UpdateSubscription<?>[] listeners = UpdateStreams.NOBODY;

  UpdateEvent(
      UpdateStreams streams,
      int type,
      UpdateSubscription<?>[] offeredTo,
      @Nullable Object content) {
    this.streams = streams;
    this.type = type;
    this.offeredTo = offeredTo;
    this.content = content;
  }

  int type() {
    return type;
  }

  /** Whether what it says was dropped, because too much waits already. */
  boolean isDropped() {
    return content == null;
  }

  /** Offers it to those who have joined since it was received; then all are called. */
  @Override
  int begin() {
    streams.turn();
    listeners = streams.listeners(type);
    if (listeners != offeredTo) {
      for (UpdateSubscription<?> listener : listeners) {
        if (!wasOfferedTo(listener)) {
          listener.offerInTurn(this);
        }
      }
    }
    return listeners.length;
  }

  @Override
  void call(int which) {
    listeners[which].tick();
  }

  private boolean wasOfferedTo(UpdateSubscription<?> listener) {
    for (UpdateSubscription<?> one : offeredTo) {
      if (one == listener) {
        return true;
      }
    }
    return false;
  }

  /** What it says; decoded now if nobody wanted it before. */
  synchronized Update update() {
    Object known = content;
    if (known instanceof byte[] json) {
      int length = json.length - JsonReader.SLACK;
      known = UpdateStreams.decode(json, length, Library.reader().reset(json, length));
      content = known;
    }
    if (known instanceof Update update) {
      return update;
    }
    throw new IllegalStateException("This update was dropped");
  }

  /** What it says, as a tree of the caller's own. */
  JsonObject json() {
    if (content instanceof byte[] json) {
      return Json.parse(json, json.length - JsonReader.SLACK);
    }
    // What it had beyond the schema is lost here: somebody else had it decoded meanwhile.
    byte[] json = TdJson.toJson(update()).getBytes(StandardCharsets.UTF_8);
    return Json.parse(json, json.length);
  }
}
