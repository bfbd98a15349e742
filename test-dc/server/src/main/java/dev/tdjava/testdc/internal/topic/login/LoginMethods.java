package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.model.Login;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.mtproto.AuthKey;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.help.ServerConfig;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Logging in by phone number and code, in one data centre and in the others.
 *
 * @see <a href="https://core.telegram.org/api/auth">User authorization</a>
 */
public final class LoginMethods {

  private final LoginCodes codes;

  /** Logins on their way to other data centres, by the bytes that prove them. */
  private final Map<ByteBuffer, Login> exports = new HashMap<>();

  public LoginMethods(LoginCodes codes) {
    this.codes = codes;
  }

  void addTo(Methods methods) {
    methods
        .add("auth.sendCode", this::sendCode)
        .add("auth.resendCode", this::resendCode)
        .add("auth.cancelCode", this::cancelCode)
        .add("auth.signIn", this::signIn)
        .add("auth.signUp", this::signUp)
        .add("help.acceptTermsOfService", request -> request.user() != null)
        .add("auth.logOut", LoginMethods::logOut)
        .add("auth.exportAuthorization", this::exportAuthorization)
        .add("auth.importAuthorization", this::importAuthorization);
  }

  /**
   * The number that a request names.
   *
   * @throws RpcError if there can be no such number
   */
  public static String phone(Request request) {
    String phone = World.digits(request.tl().getString("phone_number"));
    if (phone.length() < 7 || phone.length() > 15) {
      throw RpcError.bad("PHONE_NUMBER_INVALID");
    }
    return phone;
  }

  private TlObject sendCode(Request request) {
    String phone = phone(request);
    User user = request.world().findByPhone(phone);
    if (user != null && user.dc() != request.session().dc()) {
      throw new RpcError(303, "PHONE_MIGRATE_" + user.dc());
    }
    boolean elsewhere = user != null && !user.logins().isEmpty();
    LoginCode code = codes.send(phone, elsewhere ? LoginCode.Way.APP : LoginCode.Way.SMS);
    if (user != null && elsewhere) {
      ServiceNotifications.code(request.delivery(), user, code);
    }
    return code.render();
  }

  private TlObject resendCode(Request request) {
    LoginCode.Way way = check(request).way().next();
    if (way == null) {
      throw new RpcError(406, "SEND_CODE_UNAVAILABLE");
    }
    return codes.send(phone(request), way).render();
  }

  private Boolean cancelCode(Request request) {
    codes.forget(check(request).phone());
    return true;
  }

  private LoginCode check(Request request) {
    return codes.check(phone(request), request.tl().getString("phone_code_hash"));
  }

  private TlObject signIn(Request request) {
    LoginCode code =
        codes.check(
            phone(request),
            request.tl().getString("phone_code_hash"),
            request.tl().getString("phone_code", ""));
    User user = request.world().findByPhone(code.phone());
    if (user == null) {
      return TlObject.of(
          "auth.authorizationSignUpRequired",
          "terms_of_service",
          ServerConfig.of(request.world()).termsOfService());
    }
    TlObject authorization = PasswordMethods.enter(request, user, true);
    codes.forget(code.phone());
    return authorization;
  }

  private TlObject signUp(Request request) {
    LoginCode code = check(request);
    if (!code.isConfirmed()) {
      throw RpcError.bad("PHONE_CODE_INVALID");
    }
    if (request.world().findByPhone(code.phone()) != null) {
      throw RpcError.bad("PHONE_NUMBER_OCCUPIED");
    }
    String firstName = request.tl().getString("first_name").strip();
    if (firstName.isEmpty() || firstName.length() > User.MAX_NAME) {
      throw RpcError.bad("FIRSTNAME_INVALID");
    }
    String lastName = request.tl().getString("last_name").strip();
    if (lastName.length() > User.MAX_NAME) {
      throw RpcError.bad("LASTNAME_INVALID");
    }
    User user = request.world().addUser(firstName, code.phone());
    user.name(firstName, lastName);
    user.dc(request.session().dc());
    codes.forget(code.phone());
    TlObject authorization = enter(request, user, false);
    boolean quietly = request.tl().isTrue("no_joined_notifications");
    request.world().aspects().forEach(aspect -> aspect.signedUp(request.delivery(), user, quietly));
    return authorization;
  }

  /**
   * Logs the user in with the caller's key.
   *
   * @param unconfirmed whether the user's other devices are to be asked if it is them
   */
  public static TlObject enter(Request request, User user, boolean unconfirmed) {
    boolean first = user.logins().isEmpty();
    request.session().key().set(null);
    Login login = request.logins().begin(request.session().key(), user);
    login.used(request.session(), request.world().now());
    if (!first && !user.isBot()) {
      login.unconfirmed(unconfirmed);
      ServiceNotifications.newLogin(request.delivery(), login);
    }
    return authorization(user);
  }

  static TlObject authorization(User user) {
    return TlObject.of("auth.authorization", "user", Rendering.user(user, user));
  }

  private static TlObject logOut(Request request) {
    Login login = request.findLogin();
    if (login != null) {
      request.logins().end(login);
    }
    return TlObject.of("auth.loggedOut");
  }

  private TlObject exportAuthorization(Request request) {
    Login login = request.login();
    byte[] bytes = request.world().randomBytes(128);
    exports.put(ByteBuffer.wrap(bytes), login);
    return TlObject.of("auth.exportedAuthorization", "id", login.user().id(), "bytes", bytes);
  }

  private TlObject importAuthorization(Request request) {
    AuthKey key = request.session().key();
    @Nullable Login exported = exports.remove(ByteBuffer.wrap(request.tl().getBytes("bytes")));
    if (exported == null
        || exported.keys().isEmpty()
        || exported.user().id() != request.tl().getLong("id")) {
      throw RpcError.bad("AUTH_BYTES_INVALID");
    }
    request.logins().add(key, exported);
    return authorization(exported.user());
  }
}
