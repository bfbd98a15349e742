package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.mtproto.AuthKey;
import dev.tdjava.testdc.internal.mtproto.Session;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which permanent key stands for which login. */
public final class Logins {

  private final World world;
  private final Map<Long, Login> byKey = new HashMap<>();
  private final Map<Long, String> ended = new HashMap<>();

  public Logins(World world) {
    this.world = world;
  }

  /** The login that the key belongs to, or null if nobody is logged in with it. */
  public @Nullable Login find(AuthKey key) {
    return byKey.get(key.id());
  }

  /** What those hear who call with a key that nobody is logged in with. */
  public RpcError refusal(AuthKey key) {
    return new RpcError(401, ended.getOrDefault(key.id(), "AUTH_KEY_UNREGISTERED"));
  }

  /** Logs a user in with that key; whoever was logged in with it is no longer. */
  public Login begin(AuthKey key, User user) {
    forget(key);
    Login login = new Login(user, world.randomLong(), world.now());
    user.logins().add(login);
    add(key, login);
    return login;
  }

  /** Lets another key, that of another data centre, stand for the same login. */
  public void add(AuthKey key, Login login) {
    forget(key);
    ended.remove(key.id());
    byKey.put(key.id(), login);
    login.keys().add(key);
  }

  /** Ends a login because its own client wants so: its keys stand for nobody. */
  public void end(Login login) {
    end(login, "AUTH_KEY_UNREGISTERED");
  }

  /**
   * Ends a login against its client's will.
   *
   * @param why what the client's next call is refused with, such as {@code SESSION_REVOKED}
   */
  public void revoke(Login login, String why) {
    List<Session> sessions = List.copyOf(login.sessions());
    end(login, why);
    // It has its client ask what it missed, which is refused: so it notices at once.
    sessions.forEach(session -> session.push(TlObject.of("updatesTooLong")));
  }

  private void end(Login login, String why) {
    login
        .keys()
        .forEach(
            key -> {
              byKey.remove(key.id());
              ended.put(key.id(), why);
            });
    login.keys().clear();
    login.user().logins().remove(login);
    login.sessions().clear();
  }

  /** Notes that a key is gone. */
  public void forget(AuthKey key) {
    ended.remove(key.id());
    Login login = byKey.remove(key.id());
    if (login != null) {
      login.keys().remove(key);
      login.sessions().removeIf(session -> session.key() == key);
      if (login.keys().isEmpty()) {
        login.user().logins().remove(login);
      }
    }
  }

  /** Notes that a session is gone. */
  public void forget(Session session) {
    Login login = byKey.get(session.key().id());
    if (login != null) {
      login.sessions().remove(session);
    }
  }
}
