package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.model.Login;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.mtproto.Session;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;

/**
 * Login by a QR code that another device scans.
 *
 * @see <a href="https://core.telegram.org/api/qr-login">Login by QR code</a>
 */
final class QrLoginMethods {

  void addTo(Methods methods) {
    methods
        .add("auth.exportLoginToken", QrLoginMethods::exportToken)
        .add("auth.importLoginToken", QrLoginMethods::importToken)
        .add("auth.acceptLoginToken", QrLoginMethods::accept);
  }

  private static TlObject exportToken(Request request) {
    LoginTokens tokens = LoginTokens.of(request.world());
    Session session = request.session();
    LoginToken token = tokens.find(session.key());
    User user = token == null ? null : token.acceptedBy();
    if (token == null || user == null) {
      LoginToken next = tokens.next(session, request.tl().getList("except_ids"));
      return TlObject.of("auth.loginToken", "expires", next.expires(), "token", next.bytes());
    }
    if (user.dc() != session.dc()) {
      return TlObject.of("auth.loginTokenMigrateTo", "dc_id", user.dc(), "token", token.bytes());
    }
    return enter(request, token, user);
  }

  private static TlObject importToken(Request request) {
    LoginToken token = LoginTokens.of(request.world()).find(request.tl().getBytes("token"));
    User user = token.acceptedBy();
    if (user == null) {
      return TlObject.of("auth.loginToken", "expires", token.expires(), "token", token.bytes());
    }
    if (user.dc() != request.session().dc()) {
      return TlObject.of("auth.loginTokenMigrateTo", "dc_id", user.dc(), "token", token.bytes());
    }
    return enter(request, token, user);
  }

  private static TlObject enter(Request request, LoginToken token, User user) {
    LoginTokens.of(request.world()).forget(token);
    TlObject authorization = PasswordMethods.enter(request, user, false);
    request.login().hash(token.loginHash());
    return TlObject.of("auth.loginTokenSuccess", "authorization", authorization);
  }

  private static TlObject accept(Request request) {
    Login login = request.login();
    LoginTokens tokens = LoginTokens.of(request.world());
    LoginToken token = tokens.find(request.tl().getBytes("token"));
    if (login.user().isBot()) {
      throw RpcError.bad("BOT_METHOD_INVALID");
    }
    tokens.accept(token, login.user());
    return Login.toBe(login.user(), token.asking().client(), request.world(), token.loginHash())
        .render(false);
  }
}
