package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.mtproto.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client that is not logged in shows as a QR code, for one that is to scan. */
public final class LoginToken {

  private final byte[] bytes;
  private final Session asking;
  private final int expires;
  private final long loginHash;
  private final List<Long> exceptIds;
  private @Nullable User acceptedBy;

  LoginToken(byte[] bytes, Session asking, int expires, long loginHash, List<Long> exceptIds) {
    this.exceptIds = List.copyOf(exceptIds);
    this.loginHash = loginHash;
    this.bytes = bytes;
    this.asking = asking;
    this.expires = expires;
  }

  public byte[] bytes() {
    return bytes;
  }

  /** The session that wants to be logged in. */
  public Session asking() {
    return asking;
  }

  /** Until when it counts, in seconds of the server's clock. */
  public int expires() {
    return expires;
  }

  /** What the login is called by that comes of it. */
  public long loginHash() {
    return loginHash;
  }

  /** Those accounts that are logged in already where it is shown. */
  public List<Long> exceptIds() {
    return exceptIds;
  }

  /** Who let that session in, or null. */
  public @Nullable User acceptedBy() {
    return acceptedBy;
  }

  void acceptedBy(User user) {
    acceptedBy = user;
  }

  @Override
  public String toString() {
    return "LoginToken";
  }
}
