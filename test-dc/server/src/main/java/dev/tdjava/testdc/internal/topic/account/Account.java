package dev.tdjava.testdc.internal.topic.account;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an account has for its owner alone: its privacy and its settings. */
public final class Account {

  private static final Attribute<User, Account> OF = new Attribute<>(user -> new Account());

  private final Set<User> phonesKnown = new HashSet<>();
  private final Set<User> phoneShownTo = new HashSet<>();
  private final Map<String, List<TlObject>> privacy = new HashMap<>();
  private TlObject globalPrivacy = TlObject.of("globalPrivacySettings");
  private int daysToLive = 548;

  private Account() {}

  public static Account of(User user) {
    return OF.of(user);
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
}
