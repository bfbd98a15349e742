package dev.tdjava.testdc.internal.world;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/**
 * Who may see or do what with an account.
 *
 * @see <a href="https://core.telegram.org/api/privacy">Privacy</a>
 */
public final class Privacy {

  private Privacy() {}

  /** The rules for a {@code PrivacyKey}, by its name. */
  public static List<TlObject> rules(User owner, String key) {
    List<TlObject> rules = owner.account().privacy().get(key);
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
    return viewer.account().phonesKnown().contains(owner)
        || owner.account().phoneShownTo().contains(viewer)
        || allows(owner, "privacyKeyPhoneNumber", viewer);
  }
}
