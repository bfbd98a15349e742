package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.mtproto.AuthKey;
import dev.tdjava.testdc.internal.mtproto.Session;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One device that is logged in: a permanent key in each data centre that it talks to, and the
 * sessions that use them.
 */
public final class Login {

  private final User user;
  private final int created;
  private final Set<AuthKey> keys = new LinkedHashSet<>();
  private final Set<Session> sessions = new LinkedHashSet<>();
  private long hash;
  private @Nullable TlObject client;
  private int active;
  private int seq;
  private boolean unconfirmed;

  Login(User user, long hash, int created) {
    this.user = user;
    this.hash = hash;
    this.created = created;
    this.active = created;
  }

  /** A login that a client was let in for but has yet to fetch. */
  public static Login toBe(User user, @Nullable TlObject client, World world, long hash) {
    Login login = new Login(user, hash, world.now());
    login.client = client;
    return login;
  }

  public User user() {
    return user;
  }

  /** What others call this login by. */
  public long hash() {
    return hash;
  }

  /** Gives it the name by which it was spoken of before. */
  public void hash(long hash) {
    this.hash = hash;
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

  /** Whether the owner, on another device, has yet to say that it was them. */
  public boolean isUnconfirmed() {
    return unconfirmed;
  }

  public void unconfirmed(boolean unconfirmed) {
    this.unconfirmed = unconfirmed;
  }

  /** How many numbered updates this login was sent. */
  public int seq() {
    return seq;
  }

  int nextSeq() {
    return ++seq;
  }

  /** The login as its owner sees it in the list of devices. */
  public TlObject render(boolean current) {
    TlObject info = client == null ? TlObject.of("initConnection") : client;
    return TlObject.of(
        "authorization",
        "current",
        current,
        "unconfirmed",
        unconfirmed,
        "hash",
        current ? 0L : hash,
        "device_model",
        info.getString("device_model", ""),
        "platform",
        "",
        "system_version",
        info.getString("system_version", ""),
        "api_id",
        info.getInt("api_id", 0),
        "app_name",
        "Test",
        "app_version",
        info.getString("app_version", ""),
        "date_created",
        created,
        "date_active",
        active,
        "ip",
        "127.0.0.1",
        "country",
        "",
        "region",
        "");
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
