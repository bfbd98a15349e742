package dev.tdjava.client;

import com.google.gson.JsonObject;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.TdSynchronous;
import dev.tdjava.api.Update;
import dev.tdjava.api.functions.GetAuthorizationState;
import dev.tdjava.boundary.Boundary;
import dev.tdjava.codec.internal.Codecs;
import dev.tdjava.codec.internal.FunctionCodec;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.errors.SessionEnd;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.errors.TdNativeException;
import dev.tdjava.errors.TdTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One TDLib client: one account, or one login to be.
 *
 * <p>Nothing reaches TDLib before {@link #start}, so those who subscribe first miss nothing. A
 * process may have many clients; they share one receiving thread, which runs nobody's code.
 *
 * <p><b>Order.</b> Updates and answers of a client are handed over one at a time, in the order in
 * which TDLib gave them, on threads of tdjava named {@code td-dispatch-…}. A handler may block, or
 * send a request and wait for its answer: what is queued behind it then goes on on another thread,
 * and only the handler's own updates wait for it. Receivers given to {@code send} are called there
 * too, and so is what is chained to a future with methods that do not end in {@code Async}, unless
 * the answer had come already: then it runs at once, where it is chained. Up to 256 handlers of the
 * process may block at once (the property {@code tdjava.dispatch.blocked} says how many); beyond
 * that, events behind a blocked one wait until a handler returns, and a warning with the stack of
 * one of them comes before.
 *
 * <p><b>Subscribing on the way.</b> Whoever subscribes while being handed an update or an answer,
 * on that very thread, gets every update that TDLib gave after it: so an answer's receiver ({@link
 * #send(TdFunction, BiConsumer)}) can subscribe to what follows the answer. It holds for a handler
 * that blocks too. Up to 8 MiB of updates, as JSON, are kept for those who are behind; whoever
 * would need more gets a {@link dev.tdjava.errors.TdOverflowException}, and nothing is missing in
 * silence. It cannot hold for other threads: after {@code send(…).get()} in {@code main}, or in an
 * action that runs elsewhere, the updates that follow the answer may be over. Nor can it for an
 * update that is handed over later than its turn, because there was no demand for it. There,
 * subscribe before you send, and pick out what belongs to the answer afterwards.
 *
 * <p>All methods are thread-safe.
 */
public final class TdClient implements AutoCloseable {

  private final Dispatcher dispatcher = new Dispatcher();
  private final UpdateStreams streams = new UpdateStreams(dispatcher);
  private final OwnFuture<Void> closed = new OwnFuture<>();
  private final OwnFuture<SessionEnd> sessionEnd = new OwnFuture<>();
  private @Nullable Connection connection; // guarded by this
  private boolean neverToStart; // guarded by this

  private TdClient() {}

  /** A client that has not been started. */
  public static TdClient create() {
    return new TdClient();
  }

  /**
   * Connects the client to TDLib, which at once gives its first updates: some options, and {@code
   * updateAuthorizationState} with {@code authorizationStateWaitTdlibParameters}.
   *
   * <p>All threads of tdjava are daemons, so a {@code main} that subscribes and returns ends the
   * program. This line at its end keeps it alive until the client has closed: {@code
   * client.closed().join()}.
   *
   * @return this client
   * @throws TdNativeException if TDLib cannot be loaded
   * @throws IllegalStateException if it was started or closed before
   */
  public synchronized TdClient start() {
    if (neverToStart) {
      throw new IllegalStateException("This client was closed; create a new one");
    }
    if (connection != null) {
      throw new IllegalStateException("This client was started already");
    }
    Boundary boundary = Library.boundary();
    Connection fresh = new Connection(boundary, streams, dispatcher);
    ReceiveLoop.instance().open(fresh, boundary);
    connection = fresh;
    Object unused = fresh.whenClosed().thenAccept(this::ended);
    // TDLib says nothing to a client that has said nothing.
    send(new GetAuthorizationState());
    return this;
  }

  /**
   * Sends a request.
   *
   * <p>TDLib itself repeats what Telegram's flood control refuses, for up to a minute, so that an
   * answer may take that long. It answers some requests only when it has its parameters, {@code
   * addProxy} and {@code setNetworkType} among them: wait for them before {@code
   * setTdlibParameters}, and they never end. On a dead line an answer takes until there is a
   * connection again, with no limit, while the last connection state may still be {@code
   * connectionStateReady}; {@link #send(TdFunction, Duration)} has one.
   *
   * @return the answer; or {@link TdErrorException} with TDLib's error, {@link
   *     dev.tdjava.errors.TdClosedException} if the client is or gets closed, {@link
   *     dev.tdjava.errors.TdDecodeException} if the answer does not fit the schema. To cancel it
   *     does not cancel what TDLib does.
   * @throws IllegalStateException if the client has not been started
   */
  public <R extends TdObject> CompletableFuture<R> send(TdFunction<R> request) {
    return submit(request, null);
  }

  /**
   * The same as {@link #send(TdFunction)}, but waits no longer than {@code timeout}: the future
   * then fails with {@link TdTimeoutException}. The request itself goes on.
   */
  public <R extends TdObject> CompletableFuture<R> send(TdFunction<R> request, Duration timeout) {
    Objects.requireNonNull(timeout, "timeout must not be null");
    return limited(submit(request, null), timeout);
  }

  /**
   * The same as {@link #send(TdFunction)}, with a receiver that is attached before the request
   * leaves, so that it is always called in the answer's turn, on a dispatching thread; only where
   * the client is closed already it is called at once. What it throws is logged and handed to the
   * uncaught-exception handler of its thread.
   *
   * @param receiver gets the answer, or the failure
   * @return the answer as {@link #send(TdFunction)} gives it; to cancel it has the receiver told so
   * @throws IllegalStateException if the client has not been started
   */
  public <R extends TdObject> CompletableFuture<R> send(
      TdFunction<R> request,
      BiConsumer<? super @Nullable R, ? super @Nullable Throwable> receiver) {
    return submit(request, Objects.requireNonNull(receiver, "receiver must not be null"));
  }

  /** The same with a limit, as {@link #send(TdFunction, Duration)} has it. */
  public <R extends TdObject> CompletableFuture<R> send(
      TdFunction<R> request,
      Duration timeout,
      BiConsumer<? super @Nullable R, ? super @Nullable Throwable> receiver) {
    Objects.requireNonNull(timeout, "timeout must not be null");
    Objects.requireNonNull(receiver, "receiver must not be null");
    return limited(submit(request, receiver), timeout);
  }

  /** The same with JSON, as {@link #send(JsonObject)} takes and gives it. */
  public CompletableFuture<JsonObject> send(
      JsonObject request,
      BiConsumer<? super @Nullable JsonObject, ? super @Nullable Throwable> receiver) {
    return submit(request, Objects.requireNonNull(receiver, "receiver must not be null"));
  }

  /**
   * Sends a request in JSON, for what the typed API does not know.
   *
   * @param request with a member {@code @type}; its {@code @extra} stands in the answer again
   * @return the answer as {@link #send(TdFunction)} gives it
   * @throws IllegalStateException if the client has not been started
   */
  public CompletableFuture<JsonObject> send(JsonObject request) {
    return submit(request, null);
  }

  /**
   * Executes a request that TDLib can answer at once, on this thread and without any client.
   *
   * @throws TdErrorException if TDLib answers with an error
   * @throws TdNativeException if TDLib cannot be loaded
   */
  public static <R extends TdObject, F extends TdFunction<R> & TdSynchronous> R execute(F request) {
    Objects.requireNonNull(request, "request must not be null");
    return Library.execute(Library.boundary(), request);
  }

  /**
   * The same with JSON.
   *
   * @param request with a member {@code @type} that names a request marked in TDLib's schema as one
   *     that can be called synchronously
   */
  public static JsonObject execute(JsonObject request) {
    Objects.requireNonNull(request, "request must not be null");
    JsonWriter out = Library.writer();
    Json.write(out, request);
    Answers<JsonObject> answers = Answers.json(Json.typeOf(request), request.get(Json.EXTRA));
    return Library.execute(Library.boundary(), out, answers);
  }

  /** The updates of a type, buffered as {@link Overflow#DEFAULT} says. */
  public <U extends Update> Flow.Publisher<U> updates(Class<U> type) {
    return updates(type, Overflow.DEFAULT);
  }

  /**
   * The updates of a type, as a Reactive Stream for any number of subscribers. It is hot: a
   * subscriber gets what comes after it subscribed, so that one who subscribes again after an error
   * misses what came in between, and what waited in its buffer. It completes when the client has
   * closed.
   *
   * <p>Subscribers are called on the client's dispatching threads, each by one at a time. One that
   * throws is cancelled. An update that does not fit the schema is logged, and handed as {@link
   * dev.tdjava.api.UnknownUpdate} to those who take all updates.
   *
   * @param type the record of an update, or {@link Update} for all of them; types that nobody
   *     subscribes to are never decoded
   * @param overflow what happens to updates for which there is no demand
   * @throws IllegalArgumentException if {@code type} is not one of TDLib's updates
   */
  public <U extends Update> Flow.Publisher<U> updates(Class<U> type, Overflow overflow) {
    Objects.requireNonNull(type, "type must not be null");
    return streams.typed(type, overflow);
  }

  /**
   * The updates of several types in one stream, as {@link #updates(Class)} gives those of one: in
   * TDLib's order among each other.
   *
   * @param types records of updates
   * @throws IllegalArgumentException if one of {@code types} is not one of TDLib's updates
   */
  public Flow.Publisher<Update> updates(Set<? extends Class<? extends Update>> types) {
    return updates(types, Overflow.DEFAULT);
  }

  /**
   * The same, buffered as {@code overflow} says.
   *
   * @param types records of updates
   * @throws IllegalArgumentException if one of {@code types} is not one of TDLib's updates
   */
  public Flow.Publisher<Update> updates(
      Set<? extends Class<? extends Update>> types, Overflow overflow) {
    Objects.requireNonNull(types, "types must not be null");
    if (types.isEmpty()) {
      throw new IllegalArgumentException("types must name at least one type of update");
    }
    types.forEach(type -> Objects.requireNonNull(type, "types must not have null"));
    return streams.typed(types, overflow);
  }

  /** All updates as JSON, {@code @type} first; each subscriber gets trees of its own. */
  public Flow.Publisher<JsonObject> jsonUpdates(Overflow overflow) {
    return streams.json(overflow);
  }

  /**
   * Has {@code handler} called with each update of a type, buffered as {@link Overflow#DEFAULT}
   * says. What it throws is logged and handed to the uncaught-exception handler of its thread, and
   * it goes on with the next update.
   */
  public <U extends Update> Registration onUpdate(Class<U> type, Consumer<? super U> handler) {
    Handler<U> subscriber =
        new Handler<>(Objects.requireNonNull(handler, "handler must not be null"));
    updates(type).subscribe(subscriber);
    return subscriber;
  }

  /**
   * Asks TDLib to close. What is pending fails with {@link dev.tdjava.errors.TdClosedException},
   * the database is written, streams complete.
   *
   * @return completes once TDLib has closed, after the last update and answer
   */
  public CompletableFuture<Void> closeAsync() {
    Connection open;
    synchronized (this) {
      neverToStart = true;
      open = connection;
    }
    if (open == null) {
      streams.end();
      ended(SessionEnd.CLOSED);
    } else {
      open.close();
    }
    return closed;
  }

  /**
   * Closes and waits for it, as {@link #closeAsync}; with the last client the receiving thread
   * ends. If the thread is interrupted, it returns at once, still interrupted, and closing goes on.
   */
  @Override
  public void close() {
    CompletableFuture<Void> done = closeAsync();
    try {
      done.get();
      ReceiveLoop.instance().awaitEndIfIdle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  /**
   * Completes when the client has closed, for whatever reason, such as {@code logOut}. It is the
   * same future for all callers, and completing or cancelling it does nothing; what is chained to
   * it is kept until then.
   */
  public CompletableFuture<Void> closed() {
    return closed;
  }

  /**
   * Completes with {@link #closed()}, and says whether this side closed the client or logged out,
   * or whether its session was ended elsewhere.
   */
  public CompletableFuture<SessionEnd> sessionEnd() {
    return sessionEnd;
  }

  private void ended(SessionEnd how) {
    sessionEnd.set(how);
    closed.set(null);
  }

  /**
   * Whether clients that are still open when the JVM shuts down are closed by tdjava, for which it
   * waits up to 20 s; they are, unless this or the property {@code tdjava.shutdown.close} says no.
   *
   * <p>Shutdown hooks run side by side and in no order, so where an application's own hook still
   * uses its clients, it says no here and closes them itself when it is done. Where nobody closes
   * them, TDLib may abort the process while it exits, which then ends with 134 (SIGABRT) instead of
   * its own code, and what TDLib has not yet written to its database is lost. Any thread; what was
   * said last before the shutdown counts.
   */
  public static void setClosedAtShutdown(boolean closed) {
    ReceiveLoop.instance().hook().setCloses(closed);
  }

  /** How many requests TDLib has not answered yet. */
  public int pendingRequests() {
    Connection open;
    synchronized (this) {
      open = connection;
    }
    return open == null ? 0 : open.pendingRequests();
  }

  private Pending<JsonObject> submit(
      JsonObject request,
      @Nullable BiConsumer<? super @Nullable JsonObject, ? super @Nullable Throwable> receiver) {
    Objects.requireNonNull(request, "request must not be null");
    Connection to = started();
    JsonWriter out = Library.writer();
    Json.write(out, request);
    String type = Json.typeOf(request);
    DatabaseFolder.check(type, request);
    Pending<JsonObject> pending = new Pending<>(type, Answers.json(type, request.get(Json.EXTRA)));
    attach(receiver, pending);
    to.send(out, pending);
    return pending;
  }

  private <R extends TdObject> Pending<R> submit(
      TdFunction<R> request,
      @Nullable BiConsumer<? super @Nullable R, ? super @Nullable Throwable> receiver) {
    Objects.requireNonNull(request, "request must not be null");
    Connection to = started();
    DatabaseFolder.check(request);
    FunctionCodec<TdFunction<R>, R> codec = Codecs.of(request);
    JsonWriter out = Library.written(codec, request);
    Pending<R> pending =
        new Pending<>(request.typeName(), Answers.typed(codec, request.typeName()));
    attach(receiver, pending);
    to.send(out, pending);
    return pending;
  }

  private static <T> void attach(
      @Nullable BiConsumer<? super @Nullable T, ? super @Nullable Throwable> receiver,
      Pending<T> pending) {
    if (receiver != null) {
      Object unused =
          pending.whenComplete(
              (answer, failure) -> {
                try {
                  receiver.accept(answer, failure);
                } catch (Throwable t) { // the future would swallow it
                  Failures.report("A receiver of an answer failed", t);
                }
              });
    }
  }

  private <T> Pending<T> limited(Pending<T> pending, Duration timeout) {
    // A timer that ends with the answer, so that long timeouts hold nothing.
    Future<?> timer =
        Later.run(
            TimeUnit.NANOSECONDS.convert(timeout),
            TimeUnit.NANOSECONDS,
            () -> dispatcher.add(() -> expire(pending, timeout)));
    Object unused = pending.whenComplete((answer, failure) -> timer.cancel(false));
    return pending;
  }

  private static void expire(Pending<?> pending, Duration timeout) {
    String message =
        pending.requestType() + " was not answered within " + timeout + "; TDLib goes on with it";
    pending.completeExceptionally(new TdTimeoutException(message));
  }

  private synchronized Connection started() {
    if (connection == null) {
      throw new IllegalStateException(
          neverToStart
              ? "This client was closed before it was started; create a new one"
              : "This client has not been started: subscribe to what you want to see, then call"
                  + " start(), then send");
    }
    return connection;
  }
}
