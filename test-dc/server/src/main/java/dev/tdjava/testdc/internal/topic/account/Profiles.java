package dev.tdjava.testdc.internal.topic.account;

import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Logins;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What users tell of themselves, and who hears of it when it changes. */
public final class Profiles {

  private Profiles() {}

  public static void name(Delivery delivery, User user, String firstName, String lastName) {
    user.name(firstName, lastName);
    tellName(delivery, user);
  }

  /**
   * Gives a user another username, or none.
   *
   * @throws RpcError if it is not allowed, or belongs to another one
   */
  public static void username(Delivery delivery, User user, @Nullable String username) {
    delivery.world().changeUsername(user, username);
    tellName(delivery, user);
  }

  private static void tellName(Delivery delivery, User user) {
    String username = user.username();
    List<TlObject> usernames =
        username == null
            ? List.of()
            : List.of(
                TlObject.of("username", "editable", true, "active", true, "username", username));
    for (User other : delivery.world().acquaintances(user)) {
      TlObject seen = Rendering.user(user, other); // contacts have a name of the other's choice
      delivery.note(
          other,
          TlObject.of(
              "updateUserName",
              "user_id",
              user.id(),
              "first_name",
              seen.getString("first_name", ""),
              "last_name",
              seen.getString("last_name", ""),
              "usernames",
              usernames));
    }
  }

  public static void about(Delivery delivery, User user, String about) {
    user.about(about);
    changed(delivery, user);
  }

  /** Has those who know the user ask for the profile again. */
  public static void changed(Delivery delivery, User user) {
    for (User other : delivery.world().acquaintances(user)) {
      delivery.note(other, TlObject.of("updateUser", "user_id", user.id()));
    }
  }

  /**
   * Gives an account another number.
   *
   * @throws RpcError if another account has it
   */
  public static void phone(Delivery delivery, User user, String phone) {
    delivery.world().changePhone(user, phone);
    for (User other : delivery.world().acquaintances(user)) {
      if (Privacy.showsPhone(user, other)) {
        delivery.note(
            other,
            TlObject.of(
                "updateUserPhone", "user_id", user.id(), "phone", String.valueOf(user.phone())));
      }
    }
  }

  /** Notes that a user came or went, and tells those who know them. */
  public static void online(Delivery delivery, User user, boolean online) {
    user.online(online, delivery.world().now());
    if (online) {
      delivery.world().aspects().forEach(aspect -> aspect.cameOnline(user));
    }
    for (User other : delivery.world().acquaintances(user)) {
      if (other != user) {
        delivery.add(
            other,
            TlObject.of(
                "updateUserStatus", "user_id", user.id(), "status", Privacy.status(user, other)));
      }
    }
  }

  /** Deletes an account, which ends all its logins. */
  public static void delete(Delivery delivery, Logins logins, User user) {
    var acquaintances = delivery.world().acquaintances(user);
    delivery.world().removeUser(user);
    List.copyOf(user.logins()).forEach(login -> logins.revoke(login, "USER_DEACTIVATED"));
    for (User other : acquaintances) {
      if (other != user) {
        delivery.note(other, TlObject.of("updateUser", "user_id", user.id()));
      }
    }
  }
}
