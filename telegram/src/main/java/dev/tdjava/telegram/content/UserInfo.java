package dev.tdjava.telegram.content;

import dev.tdjava.api.User;
import dev.tdjava.api.UserStatusOffline;
import dev.tdjava.api.UserStatusOnline;
import dev.tdjava.api.UserTypeBot;
import dev.tdjava.api.UserTypeDeleted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a user is. */
public final class UserInfo {

  private UserInfo() {}

  /** First and last name; empty for a deleted user. */
  public static String fullName(User user) {
    return (user.firstName() + " " + user.lastName()).strip();
  }

  /**
   * The name behind the @, without it; empty if there is none. Of several, the first active one.
   */
  public static String username(User user) {
    List<String> names = usernames(user);
    return names.isEmpty() ? "" : names.get(0);
  }

  /** All active names behind an @, without it, as the user has put them in order. */
  public static List<String> usernames(User user) {
    return user.usernames() == null ? List.of() : user.usernames().activeUsernames();
  }

  /** Whether it is a bot. */
  public static boolean isBot(User user) {
    return user.type() instanceof UserTypeBot;
  }

  /** Whether the account was deleted. */
  public static boolean isDeleted(User user) {
    return user.type() instanceof UserTypeDeleted;
  }

  /** Whether the user is online, as far as one may know. */
  public static boolean isOnline(User user) {
    return user.status() instanceof UserStatusOnline;
  }

  /** When the user was last online; null for one who is, and where it is hidden. */
  public static @Nullable Instant lastOnline(User user) {
    return user.status() instanceof UserStatusOffline status
        ? Dates.instant(status.wasOnline())
        : null;
  }
}
