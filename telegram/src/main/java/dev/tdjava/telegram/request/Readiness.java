package dev.tdjava.telegram.request;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.AuthorizationStateClosed;
import dev.tdjava.api.AuthorizationStateClosing;
import dev.tdjava.api.AuthorizationStateLoggingOut;
import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.TdFunction;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.telegram.internal.PerClient;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import java.util.Set;

/** Whether a client is logged in, without asking for it at each request. */
final class Readiness {

  private static final PerClient<Readiness> OF =
      new PerClient<>(client -> new Readiness(client.authorizationStates()));

  /** What TDLib answers before a login, beside what has "authentication" in its name. */
  private static final Set<String> BEFORE_LOGIN =
      Set.of(
          "addProxy",
          "close",
          "destroy",
          "disableProxy",
          "editProxy",
          "enableProxy",
          "getAuthorizationState",
          "getCountries",
          "getCountryCode",
          "getCurrentState",
          "getOption",
          "getPhoneNumberInfo",
          "getProxies",
          "getProxyLink",
          "logOut",
          "pingProxy",
          "registerUser",
          "removeProxy",
          "setDatabaseEncryptionKey",
          "setNetworkType",
          "setOption",
          "setTdlibParameters",
          "testNetwork",
          "testProxy");

  private final Completable ready;
  private volatile boolean now;

  /**
   * @param states the present one first
   */
  Readiness(Flowable<AuthorizationState> states) {
    // A client that is closing answers, too: with its end.
    ready = states.filter(Readiness::isDecided).firstElement().ignoreElement();
    var unused = states.subscribe(state -> now = isReady(state), failure -> {});
  }

  static Readiness of(RxTdClient client) {
    return OF.of(client);
  }

  private static boolean isReady(AuthorizationState state) {
    return state instanceof AuthorizationStateReady;
  }

  private static boolean isDecided(AuthorizationState state) {
    return isReady(state)
        || state instanceof AuthorizationStateLoggingOut
        || state instanceof AuthorizationStateClosing
        || state instanceof AuthorizationStateClosed;
  }

  /** Whether that request has to wait. */
  boolean isToBeAwaited(TdFunction<?> request) {
    return !now && !isForAnyone(request.typeName());
  }

  private static boolean isForAnyone(String name) {
    return name.contains("Authentication") || BEFORE_LOGIN.contains(name);
  }

  /** Completes when requests can be sent, or never will be. */
  Completable ready() {
    return ready;
  }
}
