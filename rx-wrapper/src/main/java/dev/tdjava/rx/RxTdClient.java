package dev.tdjava.rx;

import com.google.gson.JsonObject;
import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.ConnectionState;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.UpdateConnectionState;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.client.Overflow;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.SessionEnd;
import io.reactivex.rxjava3.annotations.BackpressureKind;
import io.reactivex.rxjava3.annotations.BackpressureSupport;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.annotations.SchedulerSupport;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;

/**
 * One TDLib client with its requests as {@link Single}s and its updates as {@link Flowable}s.
 *
 * <p>Nothing reaches TDLib before {@link #start}, so those who subscribe first miss nothing:
 *
 * <pre>{@code
 * RxTdClient client = RxTdClient.create();
 * client.updates(UpdateNewMessage.class).subscribe(update -> ...);
 * client.start();
 * }</pre>
 *
 * <p><b>Subscribers.</b> Each has a buffer of its own. One that is slow, blocks or throws harms
 * only itself; one may send a request and wait for its answer, even with {@code blockingGet()}.
 * Streams complete when the client has closed.
 *
 * <p><b>What follows an answer.</b> Whoever subscribes on an answer gets every update that TDLib
 * gave after it:
 *
 * <pre>{@code
 * client.send(request)
 *     .flatMap(message -> client.updates(UpdateMessageSendSucceeded.class)
 *         .filter(update -> update.oldMessageId() == message.id())
 *         .firstOrError())
 * }</pre>
 *
 * <p>That holds on the thread that is handed the answer, as in {@code flatMap} here. After {@code
 * blockingGet()} or {@code observeOn} another thread goes on, and the updates behind the answer may
 * be over before it subscribes: there, subscribe before the request is sent.
 *
 * <p>All methods are thread-safe.
 */
public final class RxTdClient {

  /** The scheduler of answers and updates, as {@link SchedulerSupport} names it. */
  public static final String DISPATCH = "dev.tdjava.client:td-dispatch";

  /** The scheduler of replayed state, as {@link SchedulerSupport} names it. */
  public static final String STATE = "dev.tdjava.rx:td-state";

  private final TdClient client;
  private final ReplayedState<AuthorizationState> authorization;
  private final ReplayedState<ConnectionState> connection;
  private final ReplayedState<UpdateOption> options;
  private final ReplayedState<SessionEnd> end;

  private RxTdClient(TdClient client) {
    this.client = client;
    // Joined before anyone can start the client, so that these know its state from the first on.
    authorization =
        new ReplayedState<>(
            updates(UpdateAuthorizationState.class, Overflow.unbounded())
                .map(UpdateAuthorizationState::authorizationState),
            state -> "authorization");
    connection =
        new ReplayedState<>(
            updates(UpdateConnectionState.class, Overflow.unbounded())
                .map(UpdateConnectionState::state),
            state -> "connection");
    options =
        new ReplayedState<>(updates(UpdateOption.class, Overflow.unbounded()), UpdateOption::name);
    end = new ReplayedState<>(Flowable.fromCompletionStage(client.sessionEnd()), how -> "end");
  }

  /** A client that has not been started. */
  public static RxTdClient create() {
    return new RxTdClient(TdClient.create());
  }

  /** The client underneath, with futures and {@link Flow} publishers. */
  public TdClient client() {
    return client;
  }

  /**
   * Connects the client to TDLib, as {@link TdClient#start} does.
   *
   * <p>All threads of tdjava are daemons, so a {@code main} that subscribes and returns ends the
   * program. This line at its end keeps it alive until the client has closed: {@code
   * client.closed().blockingAwait()}.
   *
   * @return this client
   * @throws dev.tdjava.errors.TdNativeException if TDLib cannot be loaded
   * @throws IllegalStateException if it was started or closed before
   */
  public RxTdClient start() {
    client.start();
    return this;
  }

  /**
   * Sends a request at each subscription; a request that nobody subscribes to is never sent.
   *
   * <p>To dispose the {@code Single} is to lose interest in the answer: TDLib goes on, and what it
   * says is dropped.
   *
   * <p>TDLib answers some requests only when it has its parameters, {@code AddProxy} and {@code
   * SetNetworkType} among them: wait for them before {@code SetTdlibParameters}, and they never
   * end. On a dead line an answer takes until there is a connection again, with no limit, while
   * {@link #connectionStates} may still say {@code ConnectionStateReady}; {@link #send(TdFunction,
   * Duration)} has one.
   *
   * <dl>
   *   <dt><b>Scheduler:</b>
   *   <dd>The request is sent on the subscribing thread, the answer comes on a dispatching thread
   *       of the client.
   *   <dt><b>Error handling:</b>
   *   <dd>{@link dev.tdjava.errors.TdErrorException} with TDLib's error, {@link
   *       dev.tdjava.errors.FloodWaitException} where it says how long to wait, {@link
   *       dev.tdjava.errors.TdClosedException} if the client is or gets closed, {@link
   *       dev.tdjava.errors.TdDecodeException} if the answer does not fit the schema, {@link
   *       IllegalStateException} if the client has not been started.
   * </dl>
   *
   * @param <R> what TDLib answers
   */
  @CheckReturnValue
  @SchedulerSupport(DISPATCH)
  public <R extends TdObject> Single<R> send(TdFunction<R> request) {
    Objects.requireNonNull(request, "request must not be null");
    return Answer.of(receiver -> client.send(request, receiver));
  }

  /**
   * The same as {@link #send(TdFunction)}, but waits no longer than {@code timeout}.
   *
   * <dl>
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #send(TdFunction)}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link #send(TdFunction)}, and {@link dev.tdjava.errors.TdTimeoutException} when the
   *       time is over; TDLib goes on with the request.
   * </dl>
   */
  @CheckReturnValue
  @SchedulerSupport(DISPATCH)
  public <R extends TdObject> Single<R> send(TdFunction<R> request, Duration timeout) {
    Objects.requireNonNull(request, "request must not be null");
    Objects.requireNonNull(timeout, "timeout must not be null");
    return Answer.of(receiver -> client.send(request, timeout, receiver));
  }

  /**
   * Sends a request in JSON at each subscription, for what the typed API does not know.
   *
   * <dl>
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #send(TdFunction)}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link #send(TdFunction)}.
   * </dl>
   *
   * @param request with a member {@code @type}; what it holds when the {@code Single} is subscribed
   *     to is sent, and its {@code @extra} stands in the answer again
   */
  @CheckReturnValue
  @SchedulerSupport(DISPATCH)
  public Single<JsonObject> send(JsonObject request) {
    Objects.requireNonNull(request, "request must not be null");
    return Answer.of(receiver -> client.send(request, receiver));
  }

  /**
   * All updates, in TDLib's order; those that the schema does not know come as {@link
   * dev.tdjava.api.UnknownUpdate}.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>Demand is honoured. What is not asked for is buffered, up to {@link Overflow#DEFAULT};
   *       beyond it this subscriber alone is ended with an error.
   *   <dt><b>Scheduler:</b>
   *   <dd>Emits on the dispatching threads of the client, one at a time.
   *   <dt><b>Error handling:</b>
   *   <dd>{@link dev.tdjava.errors.TdOverflowException} when the buffer is full.
   * </dl>
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.ERROR)
  @SchedulerSupport(DISPATCH)
  public Flowable<Update> updates() {
    return updates(Update.class);
  }

  /**
   * The updates of one type; types that nobody subscribes to are never decoded. It is hot: a
   * subscriber gets what comes after it subscribed, and one that subscribes while being handed an
   * update or an answer gets every update behind that one, as {@link TdClient} tells.
   *
   * <p>An exception in an operator ends the stream. {@code retry()} subscribes anew, and what it
   * loses is the update that failed, what waited in this buffer and in those of operators above,
   * and what comes before it has subscribed. So handle an error where it happens: {@code
   * concatMapMaybe(update -> answer(update).onErrorComplete())}.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link #updates()}.
   * </dl>
   *
   * @param type the record of an update, or {@link Update} for all of them
   * @throws IllegalArgumentException if {@code type} is not one of TDLib's updates
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.ERROR)
  @SchedulerSupport(DISPATCH)
  public <U extends Update> Flowable<U> updates(Class<U> type) {
    return updates(type, Overflow.DEFAULT);
  }

  /**
   * The updates of one type, as {@link #updates(Class)}.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>Demand is honoured. What is not asked for is buffered, dropped or ends the subscriber
   *       with an error, as {@code overflow} says.
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Error handling:</b>
   *   <dd>{@link dev.tdjava.errors.TdOverflowException} where {@code overflow} is to fail.
   * </dl>
   *
   * @throws IllegalArgumentException if {@code type} is not one of TDLib's updates
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.SPECIAL)
  @SchedulerSupport(DISPATCH)
  public <U extends Update> Flowable<U> updates(Class<U> type, Overflow overflow) {
    return flowable(client.updates(type, overflow));
  }

  /**
   * The updates of several types in one stream, in TDLib's order among each other.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link #updates()}.
   * </dl>
   *
   * @param types records of updates
   * @throws IllegalArgumentException if one of {@code types} is not one of TDLib's updates
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.ERROR)
  @SchedulerSupport(DISPATCH)
  public Flowable<Update> updates(Set<? extends Class<? extends Update>> types) {
    return updates(types, Overflow.DEFAULT);
  }

  /**
   * The updates of several types in one stream, as {@link #updates(Set)}.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>As {@link #updates(Class, Overflow)}.
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link #updates(Class, Overflow)}.
   * </dl>
   *
   * @param types records of updates
   * @throws IllegalArgumentException if one of {@code types} is not one of TDLib's updates
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.SPECIAL)
  @SchedulerSupport(DISPATCH)
  public Flowable<Update> updates(Set<? extends Class<? extends Update>> types, Overflow overflow) {
    return flowable(client.updates(types, overflow));
  }

  /**
   * The values of one type that updates themselves carry, as a component or in a list that is one:
   * {@code ConnectionState}, {@code UserStatus}, {@code ChatAction}, {@code SuggestedAction} and so
   * on, in TDLib's order. Only the updates that have one are decoded; absent values are left out.
   *
   * <p>Values further inside are not looked for: {@code MessageContent} comes when the content of a
   * message has changed, and not with a new message, which carries a {@code Message}.
   *
   * <p>Nor is one that several updates carry told apart: a {@code Message} comes with {@code
   * UpdateNewMessage}, once more with {@code UpdateChatLastMessage}, and so on. For each new
   * message once there is {@code updates(UpdateNewMessage.class)}.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link #updates()}.
   * </dl>
   *
   * @param type the sealed interface or record of the values
   * @throws IllegalArgumentException if no update carries values of that type
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.ERROR)
  @SchedulerSupport(DISPATCH)
  public <V extends TdObject> Flowable<V> values(Class<V> type) {
    return values(type, Overflow.DEFAULT);
  }

  /**
   * The values of one type that updates carry, as {@link #values(Class)}.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>As {@link #updates(Class, Overflow)}.
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link #updates(Class, Overflow)}.
   * </dl>
   *
   * @throws IllegalArgumentException if no update carries values of that type
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.SPECIAL)
  @SchedulerSupport(DISPATCH)
  public <V extends TdObject> Flowable<V> values(Class<V> type, Overflow overflow) {
    Carriers<V> carriers = Carriers.of(type);
    return updates(carriers.updates(), overflow).concatMapIterable(carriers::values);
  }

  /**
   * All updates as JSON, {@code @type} first; each subscriber gets trees of its own.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link #updates()}.
   * </dl>
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.ERROR)
  @SchedulerSupport(DISPATCH)
  public Flowable<JsonObject> jsonUpdates() {
    return jsonUpdates(Overflow.DEFAULT);
  }

  /**
   * All updates as JSON, as {@link #jsonUpdates()}.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>As {@link #updates(Class, Overflow)}.
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #updates()}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link #updates(Class, Overflow)}.
   * </dl>
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.SPECIAL)
  @SchedulerSupport(DISPATCH)
  public Flowable<JsonObject> jsonUpdates(Overflow overflow) {
    return flowable(client.jsonUpdates(overflow));
  }

  /**
   * The authorization state: the present one at once, then each that follows; also after the client
   * has closed, when it is {@code AuthorizationStateClosed} and completes.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>Demand is honoured. What is not asked for is buffered, up to {@link Overflow#DEFAULT};
   *       beyond it this subscriber alone is ended with an error.
   *   <dt><b>Scheduler:</b>
   *   <dd>Emits on daemon threads named {@code td-state-…}, for each subscriber one at a time, so
   *       that it may come a moment before or after the same update of {@link #updates()}. Who
   *       subscribes to updates there gets those that come from then on, which need not be all that
   *       followed this state.
   *   <dt><b>Error handling:</b>
   *   <dd>{@link dev.tdjava.errors.TdOverflowException} when the buffer is full.
   * </dl>
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.ERROR)
  @SchedulerSupport(STATE)
  public Flowable<AuthorizationState> authorizationStates() {
    return authorization.stream();
  }

  /**
   * The state of the connection to Telegram: the present one at once, as soon as TDLib has told
   * one, then each that follows. TDLib notices a dead line late, so that it may stay {@code
   * ConnectionStateReady} while requests wait.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>As {@link #authorizationStates()}.
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #authorizationStates()}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link #authorizationStates()}.
   * </dl>
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.ERROR)
  @SchedulerSupport(STATE)
  public Flowable<ConnectionState> connectionStates() {
    return connection.stream();
  }

  /**
   * TDLib's options: the present value of each at once, the least recently changed first, then each
   * change. One that has been unset is kept too, as {@code OptionValueEmpty}.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>As {@link #authorizationStates()}.
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #authorizationStates()}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link #authorizationStates()}.
   * </dl>
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.ERROR)
  @SchedulerSupport(STATE)
  public Flowable<UpdateOption> options() {
    return options.stream();
  }

  /**
   * Asks TDLib to close, when subscribed to. What is pending fails with {@link
   * dev.tdjava.errors.TdClosedException}, the database is written, streams complete.
   *
   * <dl>
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #closed()}. To dispose it does not stop the closing.
   * </dl>
   */
  @CheckReturnValue
  @SchedulerSupport(STATE)
  public Completable close() {
    return Completable.defer(
        () -> {
          Object unused = client.closeAsync();
          return closed();
        });
  }

  /**
   * Completes when the client has closed, for whatever reason, such as {@code LogOut}. To dispose
   * it leaves nothing behind, so it may end a stream for each of very many messages ({@code
   * takeUntil}).
   *
   * <dl>
   *   <dt><b>Scheduler:</b>
   *   <dd>Completes on a thread of its own that ends soon after, after the last update and answer.
   * </dl>
   */
  @CheckReturnValue
  @SchedulerSupport(STATE)
  public Completable closed() {
    return end.stream().ignoreElements();
  }

  /**
   * How the session ended, when it has: whether this side closed the client or logged out, or
   * whether its login was revoked elsewhere.
   *
   * <dl>
   *   <dt><b>Scheduler:</b>
   *   <dd>As {@link #closed()}.
   * </dl>
   */
  @CheckReturnValue
  @SchedulerSupport(STATE)
  public Single<SessionEnd> sessionEnd() {
    return end.stream().firstOrError();
  }

  private static <T> Flowable<T> flowable(Flow.Publisher<T> publisher) {
    return Flowable.fromPublisher(FlowAdapters.toPublisher(publisher));
  }
}
