package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.world.Account;
import dev.tdjava.testdc.internal.world.Password;
import dev.tdjava.testdc.internal.world.RpcError;
import dev.tdjava.testdc.internal.world.User;
import org.jspecify.annotations.Nullable;

/** The address that a forgotten password is replaced with the help of. */
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
  static void begin(Request request, Account account, String email, @Nullable Password password) {
    if (!email.matches("[^@\\s]+@[^@\\s]+")) {
      throw RpcError.bad("EMAIL_INVALID");
    }
    account.unconfirmed(new Account.Unconfirmed(email, newCode(request), password));
    throw RpcError.bad("EMAIL_UNCONFIRMED_" + CODE_LENGTH);
  }

  private static String newCode(Request request) {
    return String.format("%06d", Math.floorMod(request.world().randomLong(), 1_000_000));
  }

  private static Account.Unconfirmed unconfirmed(Request request) {
    Account.Unconfirmed unconfirmed = request.user().account().unconfirmed();
    if (unconfirmed == null) {
      throw RpcError.bad("EMAIL_HASH_EXPIRED");
    }
    return unconfirmed;
  }

  private static Boolean confirm(Request request) {
    Account account = request.user().account();
    Account.Unconfirmed unconfirmed = unconfirmed(request);
    if (!unconfirmed.code().equals(request.tl().getString("code"))) {
      throw RpcError.bad("CODE_INVALID");
    }
    account.unconfirmed(null);
    if (unconfirmed.password() != null) {
      account.password(unconfirmed.password());
    }
    account.email(unconfirmed.email());
    return true;
  }

  private static Boolean resend(Request request) {
    Account.Unconfirmed before = unconfirmed(request);
    request
        .user()
        .account()
        .unconfirmed(new Account.Unconfirmed(before.email(), newCode(request), before.password()));
    return true;
  }

  private static Boolean cancel(Request request) {
    unconfirmed(request);
    request.user().account().unconfirmed(null);
    return true;
  }

  private static TlObject request(Request request) {
    Account account = PasswordMethods.user(request).account();
    String email = account.email();
    if (account.password() == null) {
      throw RpcError.bad("PASSWORD_EMPTY");
    }
    if (email == null) {
      throw RpcError.bad("PASSWORD_RECOVERY_NA");
    }
    account.recoveryCode(newCode(request));
    return TlObject.of("auth.passwordRecovery", "email_pattern", PasswordMethods.pattern(email));
  }

  private static Boolean checkCode(Request request) {
    String code = PasswordMethods.user(request).account().recoveryCode();
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
            : user.account().chosen(settings);
    user.account().password(chosen);
    return request.findLogin() == null
        ? PasswordMethods.enterWaiting(request)
        : LoginMethods.authorization(user);
  }
}
