package dev.tdjava.testdc.internal.world;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an account has for its owner alone: its password, its privacy, its settings. */
public final class Account {

  /** A number from the owner's address book that no account has. */
  public record Saved(String firstName, String lastName) {}

  /**
   * A change of the password that waits for a code that was sent to an address.
   *
   * @param password what the password will be, or null if it stays
   */
  public record Unconfirmed(String email, String code, @Nullable Password password) {}

  private final Map<String, TlObject> notifySettings = new HashMap<>();
  private final Map<User, Integer> blockedSince = new HashMap<>();
  private final Map<String, Saved> saved = new LinkedHashMap<>();
  private final Set<User> phonesKnown = new HashSet<>();
  private final Set<User> phoneShownTo = new HashSet<>();
  private final Map<String, List<TlObject>> privacy = new HashMap<>();
  private @Nullable Password password;
  private @Nullable TlObject offeredAlgorithm;
  private @Nullable String email;
  private @Nullable Unconfirmed unconfirmed;
  private @Nullable String recoveryCode;
  private TlObject globalPrivacy = TlObject.of("globalPrivacySettings");
  private int daysToLive = 548;
  private int loginDaysToLive = 183;

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

  /** The {@code peerNotifySettings} of {@code notifyUsers}, {@code notifyChats} and so on. */
  public Map<String, TlObject> notifySettings() {
    return notifySettings;
  }

  /** When others were blocked, in seconds of the server's clock. */
  public Map<User, Integer> blockedSince() {
    return blockedSince;
  }

  /** Numbers of the owner's address book, in digits, that were not found. */
  public Map<String, Saved> saved() {
    return saved;
  }

  /** Those whose numbers the owner knew without being shown them. */
  public Set<User> phonesKnown() {
    return phonesKnown;
  }

  /** Those whom the owner chose to show the number to, whatever the privacy rules say. */
  public Set<User> phoneShownTo() {
    return phoneShownTo;
  }

  /** The {@code PrivacyRule}s that the owner set, by the name of their {@code PrivacyKey}. */
  public Map<String, List<TlObject>> privacy() {
    return privacy;
  }

  public TlObject globalPrivacy() {
    return globalPrivacy;
  }

  public void globalPrivacy(TlObject globalPrivacy) {
    this.globalPrivacy = globalPrivacy;
  }

  /** After how many days without use the account is to be deleted. */
  public int daysToLive() {
    return daysToLive;
  }

  public void daysToLive(int days) {
    daysToLive = days;
  }

  /** After how many days without use a login is to be ended. */
  public int loginDaysToLive() {
    return loginDaysToLive;
  }

  public void loginDaysToLive(int days) {
    loginDaysToLive = days;
  }
}
