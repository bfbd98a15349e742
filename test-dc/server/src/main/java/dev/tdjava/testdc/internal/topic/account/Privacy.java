package dev.tdjava.testdc.internal.topic.account;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/**
 * Who may see or do what with an account.
 *
 * @see <a href="https://core.telegram.org/api/privacy">Privacy</a>
 */
public final class Privacy {

  /** For how many seconds an online status holds when nothing follows. */
  private static final int ONLINE_SECONDS = 300;

  private Privacy() {}

  /** When a user was there, as far as the viewer is to know. */
  public static TlObject status(User user, User viewer) {
    if (user.lastSeen() != 0 && !allows(user, "privacyKeyStatusTimestamp", viewer)) {
      return TlObject.of("userStatusRecently");
    }
    if (user.isOnline()) {
      return TlObject.of("userStatusOnline", "expires", user.lastSeen() + ONLINE_SECONDS);
    }
    return user.lastSeen() == 0
        ? TlObject.of("userStatusEmpty")
        : TlObject.of("userStatusOffline", "was_online", user.lastSeen());
  }

  /** The rules for a {@code PrivacyKey}, by its name. */
  public static List<TlObject> rules(User owner, String key) {
    List<TlObject> rules = Account.of(owner).privacy().get(key);
    if (rules != null) {
      return rules;
    }
    return List.of(
        TlObject.of(
            switch (key) {
              case "privacyKeyPhoneNumber", "privacyKeyBirthday" -> "privacyValueAllowContacts";
              default -> "privacyValueAllowAll";
            }));
  }

  /** Whether the rules for that key let the viewer; the first rule that speaks of them decides. */
  public static boolean allows(User owner, String key, User viewer) {
    if (owner == viewer) {
      return true;
    }
    for (TlObject rule : rules(owner, key)) {
      if (speaksOf(rule, owner, viewer)) {
        return rule.name().startsWith("privacyValueAllow");
      }
    }
    return false;
  }

  private static boolean speaksOf(TlObject rule, User owner, User viewer) {
    return switch (rule.name().replaceFirst("privacyValue(Allow|Disallow)", "")) {
      case "All" -> true;
      case "Contacts" -> owner.contacts().containsKey(viewer);
      case "Users" -> rule.getList("users").contains(viewer.id());
      case "Bots" -> viewer.isBot();
      case "ChatParticipants" ->
          owner.dialogs().stream()
              .map(Dialog::peer)
              .anyMatch(
                  peer ->
                      peer instanceof Chat chat
                          && rule.getList("chats").contains(chat.id())
                          && chat.has(viewer));
      default -> false; // close friends and those who pay: there are none here
    };
  }

  /** Whether someone sees a user's number. */
  public static boolean showsPhone(User owner, User viewer) {
    return Account.of(viewer).phonesKnown().contains(owner)
        || Account.of(owner).phoneShownTo().contains(viewer)
        || allows(owner, "privacyKeyPhoneNumber", viewer);
  }
}
