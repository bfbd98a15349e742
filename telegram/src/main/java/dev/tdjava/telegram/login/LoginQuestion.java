package dev.tdjava.telegram.login;

import dev.tdjava.api.AuthenticationCodeType;
import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.AuthorizationStateWaitCode;
import dev.tdjava.api.AuthorizationStateWaitEmailAddress;
import dev.tdjava.api.AuthorizationStateWaitEmailCode;
import dev.tdjava.api.AuthorizationStateWaitOtherDeviceConfirmation;
import dev.tdjava.api.AuthorizationStateWaitPassword;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.AuthorizationStateWaitRegistration;
import dev.tdjava.api.EmailAddressAuthenticationCode;
import dev.tdjava.api.EmailAddressResetState;
import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TermsOfService;
import dev.tdjava.api.functions.CheckAuthenticationBotToken;
import dev.tdjava.api.functions.CheckAuthenticationCode;
import dev.tdjava.api.functions.CheckAuthenticationEmailCode;
import dev.tdjava.api.functions.CheckAuthenticationPassword;
import dev.tdjava.api.functions.RecoverAuthenticationPassword;
import dev.tdjava.api.functions.RegisterUser;
import dev.tdjava.api.functions.RequestAuthenticationPasswordRecovery;
import dev.tdjava.api.functions.RequestQrCodeAuthentication;
import dev.tdjava.api.functions.ResendAuthenticationCode;
import dev.tdjava.api.functions.ResetAuthenticationEmailAddress;
import dev.tdjava.api.functions.SetAuthenticationEmailAddress;
import dev.tdjava.api.functions.SetAuthenticationPhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a login waits for. A value: it may be kept, shown on a page and answered later. Its methods
 * make the answers that fit it.
 */
public sealed interface LoginQuestion {

  /** TDLib's state, with all that it says. */
  AuthorizationState state();

  /** Why the answer before was not taken; null where the question is a new one. */
  @Nullable LoginRefusal refusal();

  /** How to log in. */
  record PhoneNumber(AuthorizationStateWaitPhoneNumber state, @Nullable LoginRefusal refusal)
      implements LoginQuestion {

    /** By a number in international form, to which a code is sent. */
    public TdFunction<Ok> phoneNumber(String number) {
      return new SetAuthenticationPhoneNumber(number, null);
    }

    /** As a bot. */
    public TdFunction<Ok> botToken(String token) {
      return new CheckAuthenticationBotToken(token);
    }

    /** By a QR code, which another device scans. */
    public TdFunction<Ok> qrCode() {
      return new RequestQrCodeAuthentication(List.of());
    }
  }

  /**
   * The code that was sent.
   *
   * @param sentAt when TDLib told that it was, by the clock of this machine
   */
  record Code(AuthorizationStateWaitCode state, Instant sentAt, @Nullable LoginRefusal refusal)
      implements LoginQuestion {

    /** The number that it was sent to. */
    public String sentTo() {
      return state.codeInfo().phoneNumber();
    }

    /** How it was sent. */
    public AuthenticationCodeType sentBy() {
      return state.codeInfo().type();
    }

    /** How many digits it has; 0 where it is a word or a phrase, or not known. */
    public int length() {
      return CodeTypes.length(sentBy());
    }

    /** How it would be sent next; null if it cannot be sent again. */
    public @Nullable AuthenticationCodeType resentBy() {
      return state.codeInfo().nextType();
    }

    /** From when on it may be sent again; null if it cannot be. */
    public @Nullable Instant resendableAt() {
      return resentBy() == null ? null : sentAt.plusSeconds(state.codeInfo().timeout());
    }

    public TdFunction<Ok> code(String code) {
      return new CheckAuthenticationCode(code);
    }

    /** Has another code sent, as {@link #resentBy} says. */
    public TdFunction<Ok> resend() {
      return new ResendAuthenticationCode(null);
    }

    /** Begins again with this number or another, as after a code that has expired. */
    public TdFunction<Ok> phoneNumber(String number) {
      return new SetAuthenticationPhoneNumber(number, null);
    }
  }

  /** An address to which codes will be sent. */
  record EmailAddress(AuthorizationStateWaitEmailAddress state, @Nullable LoginRefusal refusal)
      implements LoginQuestion {

    public TdFunction<Ok> emailAddress(String address) {
      return new SetAuthenticationEmailAddress(address);
    }
  }

  /** The code from the e-mail. */
  record EmailCode(AuthorizationStateWaitEmailCode state, @Nullable LoginRefusal refusal)
      implements LoginQuestion {

    /** The address that it was sent to, with stars in it. */
    public String sentTo() {
      return state.codeInfo().emailAddressPattern();
    }

    /** How many digits it has; 0 where that is not known. */
    public int length() {
      return state.codeInfo().length();
    }

    /** Whether and when a code can be sent to the phone number instead; null if never. */
    public @Nullable EmailAddressResetState resetState() {
      return state.emailAddressResetState();
    }

    public TdFunction<Ok> code(String code) {
      return new CheckAuthenticationEmailCode(new EmailAddressAuthenticationCode(code));
    }

    /** Has another code sent. */
    public TdFunction<Ok> resend() {
      return new ResendAuthenticationCode(null);
    }

    /** Gives up the address, which may take days; see {@link #resetState}. */
    public TdFunction<Ok> resetAddress() {
      return new ResetAuthenticationEmailAddress();
    }
  }

  /** The name of an account that is to be made. */
  record Registration(AuthorizationStateWaitRegistration state, @Nullable LoginRefusal refusal)
      implements LoginQuestion {

    /** What is accepted by the answer; null for nothing. */
    public @Nullable TermsOfService termsOfService() {
      return state.termsOfService();
    }

    /**
     * Makes the account.
     *
     * @param firstName 1 to 64 characters
     * @param lastName up to 64 characters
     */
    public TdFunction<Ok> register(String firstName, String lastName) {
      return new RegisterUser(firstName, lastName, false);
    }
  }

  /** The password of two-step verification. */
  record Password(AuthorizationStateWaitPassword state, @Nullable LoginRefusal refusal)
      implements LoginQuestion {

    /** What the user wrote down to be reminded; may be empty. */
    public String hint() {
      return state.passwordHint();
    }

    /** Whether a forgotten one can be replaced with the help of an e-mail. */
    public boolean isRecoverable() {
      return state.hasRecoveryEmailAddress();
    }

    /** The address that a code for it was sent to, with stars in it; empty while none was. */
    public String recoverySentTo() {
      return state.recoveryEmailAddressPattern();
    }

    public TdFunction<Ok> password(String password) {
      return new CheckAuthenticationPassword(password);
    }

    /** Has a code sent to the address for recovery. */
    public TdFunction<Ok> sendRecoveryCode() {
      return new RequestAuthenticationPasswordRecovery();
    }

    /**
     * Replaces the password.
     *
     * @param code from the e-mail
     * @param newPassword may be empty, for none
     * @param newHint may be empty
     */
    public TdFunction<Ok> recover(String code, String newPassword, String newHint) {
      return new RecoverAuthenticationPassword(code, newPassword, newHint);
    }
  }

  /** A QR code that another device has to scan. */
  record QrCode(AuthorizationStateWaitOtherDeviceConfirmation state) implements LoginQuestion {

    /** What the code says, beginning with {@code tg://login?token=}. */
    public String link() {
      return state.link();
    }

    /** Null: there is no answer. */
    @Override
    public @Nullable LoginRefusal refusal() {
      return null;
    }
  }
}
