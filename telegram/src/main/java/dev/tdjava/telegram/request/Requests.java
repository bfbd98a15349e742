package dev.tdjava.telegram.request;

import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.rx.RxTdClient;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.annotations.SchedulerSupport;
import io.reactivex.rxjava3.core.Single;
import java.util.Objects;

/**
 * Sends a client's requests by a {@link RequestPolicy}.
 *
 * <pre>{@code
 * Requests requests = Requests.of(client);
 * requests.send(new GetMe()).subscribe(me -> …);
 * requests.with(requests.policy().timeLimit(Duration.ofSeconds(5))).send(…);
 * }</pre>
 *
 * <p>Immutable, and safe for any number of threads.
 */
public final class Requests {

  private final RxTdClient client;
  private final Readiness readiness;
  private final RequestPolicy policy;

  private Requests(RxTdClient client, Readiness readiness, RequestPolicy policy) {
    this.client = client;
    this.readiness = readiness;
    this.policy = policy;
  }

  /** By {@link RequestPolicy#STANDARD}. */
  public static Requests of(RxTdClient client) {
    return of(client, RequestPolicy.STANDARD);
  }

  public static Requests of(RxTdClient client, RequestPolicy policy) {
    Objects.requireNonNull(policy, "policy must not be null");
    return new Requests(client, Readiness.of(client), policy);
  }

  /** The same client's, by another policy. */
  public Requests with(RequestPolicy another) {
    Objects.requireNonNull(another, "policy must not be null");
    return new Requests(client, readiness, another);
  }

  public RequestPolicy policy() {
    return policy;
  }

  public RxTdClient client() {
    return client;
  }

  /**
   * Sends a request at each subscription, as the policy says.
   *
   * <p>To dispose the {@code Single} ends all waits, and nothing is sent any more; what TDLib has
   * been given already goes on.
   *
   * <dl>
   *   <dt><b>Scheduler:</b>
   *   <dd>A first attempt is sent on the subscribing thread, one after a wait on {@code
   *       Schedulers.computation()}. The answer comes on a dispatching thread of the client, a
   *       {@code TdTimeoutException} on {@code Schedulers.computation()}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link RxTdClient#send(TdFunction)}, for the last attempt; and {@link
   *       dev.tdjava.errors.TdTimeoutException} when the policy's time is over. Where a chat was
   *       not found and could not be loaded either, that it was not found.
   * </dl>
   *
   * @param <R> what TDLib answers
   */
  @CheckReturnValue
  @SchedulerSupport(SchedulerSupport.CUSTOM)
  public <R extends TdObject> Single<R> send(TdFunction<R> request) {
    return new RequestSingle<>(
        client::send,
        readiness,
        policy,
        Objects.requireNonNull(request, "request must not be null"));
  }
}
