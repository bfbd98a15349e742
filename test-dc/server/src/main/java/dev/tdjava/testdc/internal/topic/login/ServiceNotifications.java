package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Login;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.time.Instant;
import java.util.List;

/** What Telegram itself writes to an account: login codes, and who logged in. */
public final class ServiceNotifications {

  /** The account that all clients know as Telegram's own. */
  public static final long ID = 777_000;

  private ServiceNotifications() {}

  /** Writes to a user in Telegram's name. */
  public static void write(Delivery delivery, User to, String text) {
    World world = delivery.world();
    world
        .messages()
        .add(delivery, new Message(world.telegram(), to, world.now()).text(text, List.of()));
  }

  /** Sends a login code to those of the user's devices that are logged in. */
  public static void code(Delivery delivery, User to, LoginCode code) {
    write(delivery, to, "Login code: " + code.code() + ". It is for you alone.");
  }

  /**
   * Tells a user's other devices that one was logged in. There must be others: a first device has
   * nobody to warn.
   */
  public static void newLogin(Delivery delivery, Login login) {
    User user = login.user();
    TlObject device = login.render(false);
    String name = device.getString("device_model");
    delivery.note(
        user,
        login.isUnconfirmed()
            ? TlObject.of(
                "updateNewAuthorization",
                "unconfirmed",
                true,
                "hash",
                login.hash(),
                "date",
                login.created(),
                "device",
                name,
                "location",
                "127.0.0.1")
            : TlObject.of("updateNewAuthorization", "hash", login.hash()));
    write(
        delivery,
        user,
        "New login. "
            + user.firstName()
            + ", your account was logged in to on "
            + Instant.ofEpochSecond(login.created())
            + ".\n\nDevice: "
            + device.getString("app_name")
            + ", "
            + device.getString("app_version")
            + ", "
            + name
            + ", "
            + device.getString("system_version")
            + "\nLocation: 127.0.0.1");
  }
}
