package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Login;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The devices that an account is logged in on.
 *
 * @see <a
 *     href="https://core.telegram.org/method/account.getAuthorizations">account.getAuthorizations</a>
 */
final class SessionMethods {

  /** After how many days without use a login is to be ended. */
  private static final Attribute<User, Integer> DAYS_TO_LIVE = new Attribute<>(user -> 183);

  void addTo(Methods methods) {
    methods
        .add("account.getAuthorizations", SessionMethods::all)
        .add("account.resetAuthorization", SessionMethods::reset)
        .add("auth.resetAuthorizations", SessionMethods::resetOthers)
        .add("account.changeAuthorizationSettings", SessionMethods::change)
        .add("account.setAuthorizationTTL", SessionMethods::daysToLive)
        .add(
            "account.getWebAuthorizations",
            request ->
                request.referring(
                    TlObject.of("account.webAuthorizations", "authorizations", List.of())));
  }

  private static TlObject all(Request request) {
    Login own = request.login();
    List<Login> logins = new ArrayList<>(own.user().logins());
    logins.sort(
        Comparator.comparing((Login login) -> login == own)
            .thenComparing(Login::active)
            .reversed());
    return TlObject.of(
        "account.authorizations",
        "authorization_ttl_days",
        DAYS_TO_LIVE.of(own.user()),
        "authorizations",
        logins.stream().map(login -> login.render(login == own)).toList());
  }

  /** Another login of the caller's account. */
  private static Login other(Request request) {
    Login own = request.login();
    long hash = request.tl().getLong("hash");
    return own.user().logins().stream()
        .filter(login -> login != own && login.hash() == hash)
        .findFirst()
        .orElseThrow(() -> RpcError.bad("HASH_INVALID"));
  }

  private static Boolean reset(Request request) {
    request.logins().revoke(other(request), "SESSION_REVOKED");
    return true;
  }

  private static Boolean resetOthers(Request request) {
    Login own = request.login();
    List.copyOf(own.user().logins()).stream()
        .filter(login -> login != own)
        .forEach(login -> request.logins().revoke(login, "SESSION_REVOKED"));
    return true;
  }

  private static Boolean change(Request request) {
    Login login = request.tl().getLong("hash") == 0 ? request.login() : other(request);
    if (request.tl().isTrue("confirmed") && login.isUnconfirmed()) {
      login.unconfirmed(false);
      request
          .delivery()
          .note(login.user(), TlObject.of("updateNewAuthorization", "hash", login.hash()));
    }
    return true;
  }

  private static Boolean daysToLive(Request request) {
    int days = request.tl().getInt("authorization_ttl_days");
    if (days < 1 || days > 366) {
      throw RpcError.bad("TTL_DAYS_INVALID");
    }
    DAYS_TO_LIVE.set(request.user(), days);
    return true;
  }
}
