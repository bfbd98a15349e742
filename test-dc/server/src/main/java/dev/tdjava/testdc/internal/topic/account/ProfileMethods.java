package dev.tdjava.testdc.internal.topic.account;

import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.login.LoginCode;
import dev.tdjava.testdc.internal.topic.login.LoginCodes;
import dev.tdjava.testdc.internal.topic.login.LoginMethods;
import dev.tdjava.testdc.internal.topic.login.PasswordMethods;
import dev.tdjava.testdc.internal.topic.login.TwoStepVerification;
import org.jspecify.annotations.Nullable;

/**
 * What users say of themselves, and the number that the account goes by.
 *
 * @see <a href="https://core.telegram.org/api/profile">Profile</a>
 */
final class ProfileMethods {

  private static final int MAX_ABOUT = 70;

  private final LoginCodes codes;

  ProfileMethods(LoginCodes codes) {
    this.codes = codes;
  }

  void addTo(Methods methods) {
    methods
        .add("account.updateProfile", ProfileMethods::update)
        .add("account.checkUsername", ProfileMethods::checkUsername)
        .add("account.updateUsername", ProfileMethods::updateUsername)
        .add("account.sendChangePhoneCode", this::sendChangePhoneCode)
        .add("account.changePhone", this::changePhone)
        .add("account.updateStatus", ProfileMethods::status)
        .add("account.deleteAccount", ProfileMethods::delete);
  }

  private static TlObject update(Request request) {
    User user = request.user();
    TlObject tl = request.tl();
    String firstName = tl.getString("first_name", user.firstName()).strip();
    String lastName = tl.getString("last_name", user.lastName()).strip();
    String about = tl.getString("about", user.about()).strip();
    if (firstName.isEmpty() || firstName.length() > User.MAX_NAME) {
      throw RpcError.bad("FIRSTNAME_INVALID");
    }
    if (lastName.length() > User.MAX_NAME) {
      throw RpcError.bad("LASTNAME_INVALID");
    }
    if (about.codePointCount(0, about.length()) > MAX_ABOUT) {
      throw RpcError.bad("ABOUT_TOO_LONG");
    }
    if (!firstName.equals(user.firstName()) || !lastName.equals(user.lastName())) {
      Profiles.name(request.delivery(), user, firstName, lastName);
    }
    if (!about.equals(user.about())) {
      Profiles.about(request.delivery(), user, about);
    }
    return Rendering.user(user, user);
  }

  /** The name that a request proposes, or null to have none. */
  private static @Nullable String username(Request request) {
    String username = request.tl().getString("username").replaceFirst("^@", "");
    if (username.isEmpty()) {
      return null;
    }
    if (!username.matches("[A-Za-z](?!.*__)[A-Za-z0-9_]{3,30}[A-Za-z0-9]")) {
      throw RpcError.bad("USERNAME_INVALID");
    }
    return username;
  }

  private static Boolean checkUsername(Request request) {
    User user = request.user();
    String username = username(request);
    if (username == null) {
      throw RpcError.bad("USERNAME_INVALID");
    }
    Peer holder = request.world().findByUsername(username);
    return holder == null || holder == user;
  }

  private static TlObject updateUsername(Request request) {
    User user = request.user();
    String username = username(request);
    String before = user.username();
    if (username == null ? before == null : username.equals(before)) {
      throw RpcError.bad("USERNAME_NOT_MODIFIED");
    }
    Profiles.username(request.delivery(), user, username);
    return Rendering.user(user, user);
  }

  private TlObject sendChangePhoneCode(Request request) {
    String phone = LoginMethods.phone(request);
    request.login();
    if (request.world().findByPhone(phone) != null) {
      throw RpcError.bad("PHONE_NUMBER_OCCUPIED");
    }
    return codes.send(phone, LoginCode.Way.SMS).render();
  }

  private TlObject changePhone(Request request) {
    User user = request.user();
    LoginCode code =
        codes.check(
            LoginMethods.phone(request),
            request.tl().getString("phone_code_hash"),
            request.tl().getString("phone_code"));
    Profiles.phone(request.delivery(), user, code.phone());
    codes.forget(code.phone());
    return Rendering.user(user, user);
  }

  private static Boolean status(Request request) {
    User user = request.user();
    boolean online = !request.tl().getBoolean("offline");
    if (user.isOnline() != online) {
      Profiles.online(request.delivery(), user, online);
    }
    return true;
  }

  private static Boolean delete(Request request) {
    User user = PasswordMethods.user(request);
    if (TwoStepVerification.of(user).password() != null) {
      if (!request.tl().has("password")) {
        throw new RpcError(420, "2FA_CONFIRM_WAIT_604800");
      }
      PasswordMethods.checkProof(request, user);
    }
    Profiles.delete(request.delivery(), request.logins(), user);
    return true;
  }
}
