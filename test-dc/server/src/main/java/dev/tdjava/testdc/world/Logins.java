package dev.tdjava.testdc.world;

import dev.tdjava.testdc.mtproto.AuthKey;
import dev.tdjava.testdc.mtproto.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which permanent key stands for which login. */
public final class Logins {

  private final World world;
  private final Map<Long, Login> byKey = new HashMap<>();

  public Logins(World world) {
    this.world = world;
  }

  /** The login that the key belongs to, or null if nobody is logged in with it. */
  public @Nullable Login find(AuthKey key) {
    return byKey.get(key.id());
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
    byKey.put(key.id(), login);
    login.keys().add(key);
  }

  /** Ends a login: its keys stand for nobody, and its sessions are closed. */
  public void end(Login login) {
    login.keys().forEach(key -> byKey.remove(key.id()));
    login.keys().clear();
    login.user().logins().remove(login);
    List<Session> sessions = List.copyOf(login.sessions());
    login.sessions().clear();
    sessions.forEach(Session::close);
  }

  /** Notes that a key is gone. */
  public void forget(AuthKey key) {
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
