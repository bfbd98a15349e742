package dev.tdjava.client;

import dev.tdjava.api.AuthorizationStateClosed;
import dev.tdjava.api.AuthorizationStateClosing;
import dev.tdjava.api.AuthorizationStateLoggingOut;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.boundary.Boundary;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.errors.SessionEnd;
import dev.tdjava.errors.TdDecodeException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A started client as the receive loop sees it: what it has asked, and who listens to it. */
final class Connection {

  private static final int AUTHORIZATION = UpdateStreams.indexOf(UpdateAuthorizationState.class);

  private static final String DESTROY = "destroy";

  private final Boundary boundary;
  private final int id;
  private final UpdateStreams streams;
  private final Dispatcher dispatcher;
  private final AtomicLong lastExtra = new AtomicLong(Envelope.NO_EXTRA);
  private final Map<Long, Pending<?>> pending = new ConcurrentHashMap<>();
  private final CompletableFuture<SessionEnd> closed = new CompletableFuture<>();
  private volatile boolean closing;
  private volatile boolean ended;
  private volatile SessionEnd end = SessionEnd.CLOSED;
  private volatile @Nullable Pending<?> asked; // what is to end the session, or has been refused

  Connection(Boundary boundary, UpdateStreams streams, Dispatcher dispatcher) {
    this.boundary = boundary;
    this.id = boundary.createClientId();
    this.streams = streams;
    this.dispatcher = dispatcher;
    dispatcher.connected();
  }

  int id() {
    return id;
  }

  /** Completes after the last update and the last answer, with how the session ended. */
  CompletableFuture<SessionEnd> whenClosed() {
    return closed;
  }

  /** How many requests have no answer yet. */
  int pendingRequests() {
    return pending.size();
  }

  /** Sends what was written; the answer comes to {@code request}. */
  void send(JsonWriter out, Pending<?> request) {
    if (closing) {
      out.release();
      request.closed(end);
    } else {
      switch (request.requestType()) {
        case "logOut", "deleteAccount", DESTROY -> asked = request;
        default -> {}
      }
      sendAnyway(out, request);
    }
  }

  /** Asks TDLib to close; from any thread, any number of times. */
  CompletableFuture<SessionEnd> close() {
    if (!closing) {
      closing = true;
      JsonWriter out = Library.writer();
      out.raw("{\"@type\":\"close\"}");
      sendAnyway(out, new Pending<>("close", (in, json, length) -> id));
    }
    return closed;
  }

  private void sendAnyway(JsonWriter out, Pending<?> request) {
    long extra = lastExtra.incrementAndGet();
    pending.put(extra, request);
    request.sentBy(this, extra);
    if (ended) { // after the last answer: nobody else would complete it
      pending.remove(extra);
      out.release();
      request.closed(end);
      return;
    }
    out.extra(extra);
    boundary.send(id, out.buffer(), out.length());
    out.release(); // this thread may never come again
  }

  /** Does not wait for that answer any more. */
  void forget(long extra) {
    pending.remove(extra);
  }

  /**
   * Takes a message; called by the receive loop alone, which calls {@link #wake} afterwards.
   *
   * @return whether it is the last
   */
  boolean received(Envelope envelope, byte[] json, JsonReader in) {
    if (envelope.extra() != Envelope.NO_EXTRA) {
      Pending<?> request = pending.remove(envelope.extra());
      if (request != null) {
        request.answered(in, json, envelope.bodyLength(), closing ? end : null);
        dispatcher.addQuietly(request);
      }
      return false;
    }
    if (in.peekType(Answers.ERROR) == 0) {
      // TDLib loses the @extra of what it cannot parse at all; requests are checked to be valid.
      RepeatedFailures.report(
          "TDLib answered a request with an error that names no request",
          new IllegalStateException("an answer without @extra"));
      return false;
    }
    int type = UpdateStreams.typeOf(in);
    boolean last = false;
    if (type == AUTHORIZATION
        && UpdateStreams.decode(json, envelope.bodyLength(), in)
            instanceof UpdateAuthorizationState update) {
      if (update.authorizationState() instanceof AuthorizationStateLoggingOut) {
        end = loggingOut();
      }
      if (update.authorizationState() instanceof AuthorizationStateClosing) {
        closing = true;
      }
      last = update.authorizationState() instanceof AuthorizationStateClosed;
      in.reset(json, envelope.bodyLength());
    }
    try {
      streams.publish(type, json, envelope.bodyLength(), in);
    } catch (Throwable t) { // the end must be noticed all the same
      streams.lost(t);
    }
    return last;
  }

  /** TDLib says the same of what this side has asked for and of what Telegram has decided. */
  private SessionEnd loggingOut() {
    Pending<?> request = asked;
    if (request == null || request.isRefused()) {
      return SessionEnd.REVOKED;
    }
    return request.requestType().equals(DESTROY) ? SessionEnd.CLOSED : SessionEnd.LOGGED_OUT;
  }

  /**
   * A message has come for which there was no memory, so that only its tail is known; called as
   * {@link #received} is.
   */
  void receivedTooMuch(Envelope envelope, long length) {
    Pending<?> request = pending.remove(envelope.extra());
    if (request != null) {
      request.tooLarge(length);
      dispatcher.addQuietly(request);
    } else if (envelope.extra() == Envelope.NO_EXTRA) {
      streams.lost(
          new TdDecodeException(
              "an update", 0, "it has " + length + " bytes, for which the heap has no room", null));
    }
  }

  /** Nothing will come any more; called by the receive loop alone. */
  void closed() {
    closing = true;
    ended = true;
    pending.values().forEach(request -> dispatcher.add(() -> request.closed(end)));
    pending.clear();
    // In its turn: whoever subscribes while being handed what came before still gets all of it.
    dispatcher.add(
        () -> {
          streams.end();
          dispatcher.add(() -> closed.complete(end));
        });
    dispatcher.disconnected();
  }

  /** Whether events wait for whom no thread could be had. */
  boolean isStuck() {
    return dispatcher.isStuck();
  }

  /** Has the events run that have been received. */
  void wake() {
    dispatcher.wake();
  }

  /**
   * Looks after handlers that block; called by the receive loop alone.
   *
   * @return whether one did
   */
  boolean watch() {
    streams.rest();
    return dispatcher.watch();
  }
}
