package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/**
 * The address that a forgotten password is replaced with the help of.
 *
 * @see <a href="https://core.telegram.org/api/srp#email-verification">Email verification</a>
 */
final class RecoveryMethods {

  private static final int CODE_LENGTH = 6;

  void addTo(Methods methods) {
    methods
        .add("account.confirmPasswordEmail", RecoveryMethods::confirm)
        .add("account.resendPasswordEmail", RecoveryMethods::resend)
        .add("account.cancelPasswordEmail", RecoveryMethods::cancel)
        .add("auth.requestPasswordRecovery", RecoveryMethods::request)
        .add("auth.checkRecoveryPassword", RecoveryMethods::checkCode)
        .add("auth.recoverPassword", RecoveryMethods::recover);
  }

  /** Sends a code to an address, and refuses the change until it came back. */
  static void begin(
      Request request,
      TwoStepVerification verification,
      String email,
      @Nullable Password password) {
    if (!email.matches("[^@\\s]+@[^@\\s]+")) {
      throw RpcError.bad("EMAIL_INVALID");
    }
    verification.unconfirmed(
        new TwoStepVerification.Unconfirmed(email, newCode(request), password));
    throw RpcError.bad("EMAIL_UNCONFIRMED_" + CODE_LENGTH);
  }

  private static String newCode(Request request) {
    return String.format("%06d", Math.floorMod(request.world().randomLong(), 1_000_000));
  }

  private static TwoStepVerification.Unconfirmed unconfirmed(Request request) {
    TwoStepVerification.Unconfirmed unconfirmed =
        TwoStepVerification.of(request.user()).unconfirmed();
    if (unconfirmed == null) {
      throw RpcError.bad("EMAIL_HASH_EXPIRED");
    }
    return unconfirmed;
  }

  private static Boolean confirm(Request request) {
    TwoStepVerification verification = TwoStepVerification.of(request.user());
    TwoStepVerification.Unconfirmed unconfirmed = unconfirmed(request);
    if (!unconfirmed.code().equals(request.tl().getString("code"))) {
      throw RpcError.bad("CODE_INVALID");
    }
    verification.unconfirmed(null);
    if (unconfirmed.password() != null) {
      verification.password(unconfirmed.password());
    }
    verification.email(unconfirmed.email());
    return true;
  }

  private static Boolean resend(Request request) {
    TwoStepVerification.Unconfirmed before = unconfirmed(request);
    TwoStepVerification.of(request.user())
        .unconfirmed(
            new TwoStepVerification.Unconfirmed(
                before.email(), newCode(request), before.password()));
    return true;
  }

  private static Boolean cancel(Request request) {
    unconfirmed(request);
    TwoStepVerification.of(request.user()).unconfirmed(null);
    return true;
  }

  private static TlObject request(Request request) {
    TwoStepVerification verification = TwoStepVerification.of(PasswordMethods.user(request));
    String email = verification.email();
    if (verification.password() == null) {
      throw RpcError.bad("PASSWORD_EMPTY");
    }
    if (email == null) {
      throw RpcError.bad("PASSWORD_RECOVERY_NA");
    }
    verification.recoveryCode(newCode(request));
    return TlObject.of("auth.passwordRecovery", "email_pattern", PasswordMethods.pattern(email));
  }

  private static Boolean checkCode(Request request) {
    String code = TwoStepVerification.of(PasswordMethods.user(request)).recoveryCode();
    if (code == null) {
      throw RpcError.bad("PASSWORD_RECOVERY_EXPIRED");
    }
    if (!code.equals(request.tl().getString("code"))) {
      throw RpcError.bad("CODE_INVALID");
    }
    return true;
  }

  private static TlObject recover(Request request) {
    checkCode(request);
    User user = PasswordMethods.user(request);
    TlObject settings = request.tl().findObject("new_settings");
    Password chosen =
        settings == null || !settings.has("new_password_hash")
            ? null
            : TwoStepVerification.of(user).chosen(settings);
    TwoStepVerification.of(user).password(chosen);
    return request.findLogin() == null
        ? PasswordMethods.enterWaiting(request)
        : LoginMethods.authorization(user);
  }
}
