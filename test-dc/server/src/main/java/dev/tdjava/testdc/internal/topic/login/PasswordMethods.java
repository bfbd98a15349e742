package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.model.Login;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.mtproto.AuthKey;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/**
 * Two-step verification.
 *
 * @see <a href="https://core.telegram.org/api/srp">Two-factor authentication</a>
 */
public final class PasswordMethods {

  /** Kept with the key of a client whose user has yet to give the password. */
  private record Waiting(User user, boolean unconfirmed) {}

  void addTo(Methods methods) {
    methods
        .add("account.getPassword", PasswordMethods::password)
        .add("auth.checkPassword", PasswordMethods::check)
        .add("account.getPasswordSettings", PasswordMethods::settings)
        .add("account.updatePasswordSettings", PasswordMethods::update);
  }

  /**
   * Logs the user in with the caller's key, or asks for the password first.
   *
   * @param unconfirmed as in {@link LoginMethods#enter}
   * @throws RpcError 401, if there is a password
   */
  static TlObject enter(Request request, User user, boolean unconfirmed) {
    if (TwoStepVerification.of(user).password() != null) {
      request.session().key().set(new Waiting(user, unconfirmed));
      throw new RpcError(401, "SESSION_PASSWORD_NEEDED");
    }
    return LoginMethods.enter(request, user, unconfirmed);
  }

  /** Who is logged in, or would be with a password. */
  public static User user(Request request) {
    Login login = request.findLogin();
    if (login != null) {
      return login.user();
    }
    Waiting waiting = waiting(request);
    if (waiting == null) {
      throw request.logins().refusal(request.session().key());
    }
    return waiting.user();
  }

  /** Logs in the one who waits and has shown what was to be shown. */
  static TlObject enterWaiting(Request request) {
    Waiting waiting = waiting(request);
    if (waiting == null) {
      throw request.logins().refusal(request.session().key());
    }
    return LoginMethods.enter(request, waiting.user(), waiting.unconfirmed());
  }

  private static @Nullable Waiting waiting(Request request) {
    AuthKey key = request.session().key();
    return key.get(Waiting.class);
  }

  private static TlObject password(Request request) {
    TwoStepVerification verification = TwoStepVerification.of(user(request));
    Password password = verification.password();
    TwoStepVerification.Unconfirmed unconfirmed = verification.unconfirmed();
    TlObject answer =
        TlObject.of(
            "account.password",
            "has_recovery",
            verification.email() != null,
            "email_unconfirmed_pattern",
            unconfirmed == null ? null : pattern(unconfirmed.email()),
            "new_algo",
            verification.offeredAlgorithm(),
            "new_secure_algo",
            TlObject.of(
                "securePasswordKdfAlgoPBKDF2HMACSHA512iter100000",
                "salt",
                request.world().randomBytes(8)),
            "secure_random",
            request.world().randomBytes(256));
    if (password != null) {
      password.begin(answer);
    }
    return answer;
  }

  /** An address as one is reminded of it. */
  static String pattern(String email) {
    int at = email.indexOf('@');
    return at < 3
        ? email.replaceFirst("^.", "*")
        : email.charAt(0) + "*".repeat(at - 2) + email.substring(at - 1);
  }

  /**
   * Checks a request's proof that the client knows the password.
   *
   * @throws RpcError if it proves nothing
   */
  public static void checkProof(Request request, User user) {
    Password password = TwoStepVerification.of(user).password();
    if (password != null) {
      password.check(request.tl().getObject("password"));
    }
  }

  private static TlObject check(Request request) {
    User user = user(request);
    if (TwoStepVerification.of(user).password() == null) {
      throw RpcError.bad("PASSWORD_EMPTY");
    }
    checkProof(request, user);
    return enterWaiting(request);
  }

  private static TlObject settings(Request request) {
    User user = request.user();
    checkProof(request, user);
    return TlObject.of("account.passwordSettings", "email", TwoStepVerification.of(user).email());
  }

  private static Boolean update(Request request) {
    User user = request.user();
    checkProof(request, user);
    apply(request, user, request.tl().getObject("new_settings"));
    return true;
  }

  /**
   * Changes the password and the address for recovery as a client's settings say.
   *
   * @throws RpcError that an address has to be confirmed, which is when the change comes about
   */
  static void apply(Request request, User user, TlObject settings) {
    TwoStepVerification verification = TwoStepVerification.of(user);
    boolean changesPassword = settings.has("new_algo");
    boolean removes =
        changesPassword && settings.getObject("new_algo").is("passwordKdfAlgoUnknown");
    Password chosen = changesPassword && !removes ? verification.chosen(settings) : null;
    String email = settings.getString("email", "");
    if (removes) {
      verification.unconfirmed(null);
      verification.password(null);
    } else if (!email.isEmpty() && !email.equals(verification.email())) {
      RecoveryMethods.begin(request, verification, email, chosen);
    } else {
      if (chosen != null) {
        verification.password(chosen);
      }
      if (settings.has("email") && email.isEmpty()) {
        verification.email(null);
      }
    }
  }
}
