package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/**
 * The second step of an account's logins, and the address that helps those who forgot it.
 *
 * @see <a href="https://core.telegram.org/api/srp">Two-factor authentication</a>
 */
public final class TwoStepVerification {

  private static final Attribute<User, TwoStepVerification> OF =
      new Attribute<>(user -> new TwoStepVerification());

  /**
   * A change of the password that waits for a code that was sent to an address.
   *
   * @param password what the password will be, or null if it stays
   */
  public record Unconfirmed(String email, String code, @Nullable Password password) {}

  private @Nullable Password password;
  private @Nullable TlObject offeredAlgorithm;
  private @Nullable String email;
  private @Nullable Unconfirmed unconfirmed;
  private @Nullable String recoveryCode;

  private TwoStepVerification() {}

  public static TwoStepVerification of(User user) {
    return OF.of(user);
  }

  /** The second step of logins, or null. */
  public @Nullable Password password() {
    return password;
  }

  public void password(@Nullable Password password) {
    this.password = password;
    recoveryCode = null;
    if (password == null) {
      email = null;
    }
  }

  /** How the next password is to be made; the same until one is. */
  public TlObject offeredAlgorithm() {
    TlObject offered = offeredAlgorithm;
    if (offered == null) {
      offered = Password.newAlgorithm();
      offeredAlgorithm = offered;
    }
    return offered;
  }

  /** Takes the password that a client made by what it was offered. */
  public Password chosen(TlObject settings) {
    Password chosen = Password.chosen(settings, offeredAlgorithm());
    offeredAlgorithm = null;
    return chosen;
  }

  /** The address that helps those who forgot their password, or null. */
  public @Nullable String email() {
    return email;
  }

  public void email(@Nullable String email) {
    this.email = email;
  }

  /** What waits for a code, or null. */
  public @Nullable Unconfirmed unconfirmed() {
    return unconfirmed;
  }

  public void unconfirmed(@Nullable Unconfirmed unconfirmed) {
    this.unconfirmed = unconfirmed;
  }

  /** The code that was sent to one who forgot the password, or null. */
  public @Nullable String recoveryCode() {
    return recoveryCode;
  }

  public void recoveryCode(@Nullable String recoveryCode) {
    this.recoveryCode = recoveryCode;
  }
}
