package dev.tdjava.testdc.rpc;

import dev.tdjava.testdc.mtproto.AuthKey;
import dev.tdjava.testdc.tl.TlObject;
import dev.tdjava.testdc.world.Login;
import dev.tdjava.testdc.world.LoginCode;
import dev.tdjava.testdc.world.LoginCodes;
import dev.tdjava.testdc.world.Rendering;
import dev.tdjava.testdc.world.RpcError;
import dev.tdjava.testdc.world.User;
import dev.tdjava.testdc.world.World;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logging in by phone number and code or as a bot, in one data centre and in the others. */
final class LoginMethods {

  private static final int RESEND_SECONDS = 60;

  private final LoginCodes codes;
  private final PasswordMethods passwords;

  /** Logins on their way to other data centres, by the bytes that prove them. */
  private final Map<ByteBuffer, Login> exports = new HashMap<>();

  LoginMethods(LoginCodes codes, PasswordMethods passwords) {
    this.codes = codes;
    this.passwords = passwords;
  }

  void addTo(Methods methods) {
    methods
        .add("auth.sendCode", this::sendCode)
        .add("auth.resendCode", this::resendCode)
        .add("auth.cancelCode", this::cancelCode)
        .add("auth.signIn", this::signIn)
        .add("auth.signUp", this::signUp)
        .add("auth.importBotAuthorization", this::bot)
        .add("auth.logOut", LoginMethods::logOut)
        .add("auth.exportAuthorization", this::exportAuthorization)
        .add("auth.importAuthorization", this::importAuthorization);
  }

  private TlObject sendCode(Request request) {
    String phone = request.tl().getString("phone_number");
    if (World.digits(phone).length() < 5) {
      throw RpcError.bad("PHONE_NUMBER_INVALID");
    }
    User user = request.world().findByPhone(phone);
    if (user != null && user.dc() != request.session().dc()) {
      throw new RpcError(303, "PHONE_MIGRATE_" + user.dc());
    }
    return sent(codes.send(phone), "auth.sentCodeTypeApp");
  }

  private TlObject resendCode(Request request) {
    check(request);
    return sent(codes.send(request.tl().getString("phone_number")), "auth.sentCodeTypeSms");
  }

  private static TlObject sent(LoginCode code, String type) {
    return TlObject.of(
        "auth.sentCode",
        "type",
        TlObject.of(type, "length", code.code().length()),
        "phone_code_hash",
        code.hash(),
        "next_type",
        TlObject.of("auth.codeTypeSms"),
        "timeout",
        RESEND_SECONDS);
  }

  private Boolean cancelCode(Request request) {
    codes.forget(check(request).phone());
    return true;
  }

  /** The code that the request's number was sent, by the hash that came with it. */
  private LoginCode check(Request request) {
    LoginCode code = codes.find(request.tl().getString("phone_number"));
    if (code == null || !code.hash().equals(request.tl().getString("phone_code_hash"))) {
      throw RpcError.bad("PHONE_CODE_EXPIRED");
    }
    if (code.isExpired()) {
      throw RpcError.bad("PHONE_CODE_EXPIRED");
    }
    return code;
  }

  private TlObject signIn(Request request) {
    LoginCode code = check(request);
    String entered = request.tl().getString("phone_code", "");
    if (entered.isEmpty()) {
      throw RpcError.bad("PHONE_CODE_EMPTY");
    }
    if (!entered.equals(code.code())) {
      throw RpcError.bad("PHONE_CODE_INVALID");
    }
    code.confirm();
    User user = request.world().findByPhone(code.phone());
    if (user == null) {
      return TlObject.of("auth.authorizationSignUpRequired");
    }
    codes.forget(code.phone());
    return passwords.enter(request, user);
  }

  private TlObject signUp(Request request) {
    LoginCode code = check(request);
    if (!code.isConfirmed()) {
      throw RpcError.bad("PHONE_CODE_INVALID");
    }
    String firstName = request.tl().getString("first_name").strip();
    if (firstName.isEmpty()) {
      throw RpcError.bad("FIRSTNAME_INVALID");
    }
    User user = request.world().addUser(firstName, code.phone());
    user.name(firstName, request.tl().getString("last_name").strip());
    user.dc(request.session().dc());
    codes.forget(code.phone());
    return enter(request, user);
  }

  private TlObject bot(Request request) {
    User bot = request.world().findByToken(request.tl().getString("bot_auth_token"));
    if (bot == null) {
      throw RpcError.bad("ACCESS_TOKEN_INVALID");
    }
    return enter(request, bot);
  }

  /** Logs the user in with the caller's key. */
  static TlObject enter(Request request, User user) {
    Login login = request.logins().begin(request.session().key(), user);
    login.used(request.session(), request.world().now());
    return authorization(user);
  }

  static TlObject authorization(User user) {
    return TlObject.of("auth.authorization", "user", Rendering.user(user, user));
  }

  private static @Nullable TlObject logOut(Request request) {
    Login login = request.findLogin();
    // The answer goes out before the session that carries it ends with the login.
    request.answerLater();
    request.answer(TlObject.of("auth.loggedOut"));
    if (login != null) {
      request.logins().end(login);
    }
    return null;
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
    if (exported == null || exported.user().id() != request.tl().getLong("id")) {
      throw RpcError.bad("AUTH_BYTES_INVALID");
    }
    request.logins().add(key, exported);
    return authorization(exported.user());
  }
}
