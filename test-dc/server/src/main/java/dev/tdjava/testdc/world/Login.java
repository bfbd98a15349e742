package dev.tdjava.testdc.world;

import dev.tdjava.testdc.mtproto.AuthKey;
import dev.tdjava.testdc.mtproto.Session;
import dev.tdjava.testdc.tl.TlObject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One device that is logged in: a permanent key in each data centre that it talks to, and the
 * sessions that use them.
 */
public final class Login {

  private final User user;
  private final long hash;
  private final int created;
  private final Set<AuthKey> keys = new LinkedHashSet<>();
  private final Set<Session> sessions = new LinkedHashSet<>();
  private @Nullable TlObject client;
  private int active;
  private int seq;

  Login(User user, long hash, int created) {
    this.user = user;
    this.hash = hash;
    this.created = created;
    this.active = created;
  }

  public User user() {
    return user;
  }

  /** What others call this login by. */
  public long hash() {
    return hash;
  }

  public int created() {
    return created;
  }

  /** When it was last used. */
  public int active() {
    return active;
  }

  public Set<AuthKey> keys() {
    return keys;
  }

  public Set<Session> sessions() {
    return sessions;
  }

  /** The {@code initConnection} that says what program this is, or null. */
  public @Nullable TlObject client() {
    return client;
  }

  /** How many numbered updates this login was sent. */
  public int seq() {
    return seq;
  }

  int nextSeq() {
    return ++seq;
  }

  /** Notes that a session made a call. */
  public void used(Session session, int now) {
    active = now;
    if (session.client() != null) {
      client = session.client();
    }
    if (session.wantsUpdates()) {
      sessions.add(session);
    }
  }
}
