package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlWriter;
import java.security.SecureRandom;

/**
 * Salts by key and time: each is valid for an hour and a new one begins every half hour. They are
 * computed from a secret, so nothing is stored.
 */
final class Salts {
  static final int PERIOD_SECONDS = 1800;
  private static final int MAX_FUTURE = 64;

  private final byte[] secret = new byte[32];
  private int epoch;

  Salts() {
    new SecureRandom().nextBytes(secret);
  }

  /** From now on all salts are others, those of the handshakes are void too. */
  void change() {
    new SecureRandom().nextBytes(secret);
    epoch++;
  }

  /** Counts the changes; a key made before the last one has no valid first salt any more. */
  int epoch() {
    return epoch;
  }

  long current(AuthKey key, long now) {
    return of(key, now / PERIOD_SECONDS);
  }

  boolean isValid(AuthKey key, long salt, long now) {
    long period = now / PERIOD_SECONDS;
    return salt == of(key, period)
        || salt == of(key, period - 1)
        || (salt == key.initialSalt() && isInitialValid(key, now));
  }

  // The handshake gives the first salt; it is as good as one that began then.
  private boolean isInitialValid(AuthKey key, long now) {
    return key.saltEpoch() == epoch && Math.abs(now - key.createdAt()) < PERIOD_SECONDS;
  }

  /** A future_salts answer with so many salts, the current one first. */
  byte[] future(AuthKey key, long requestId, int count, long now) {
    int salts = Math.max(1, Math.min(count, MAX_FUTURE));
    TlWriter out = new TlWriter();
    out.id(Ids.FUTURE_SALTS).int64(requestId).int32((int) now).int32(salts);
    long period = now / PERIOD_SECONDS;
    for (long i = period; i < period + salts; i++) {
      out.int32((int) (i * PERIOD_SECONDS));
      out.int32((int) ((i + 2) * PERIOD_SECONDS));
      out.int64(of(key, i));
    }
    return out.toByteArray();
  }

  private long of(AuthKey key, long period) {
    byte[] input = new TlWriter().int64(key.id()).int64(period).toByteArray();
    return Endian.int64(Hash.sha256(secret, input), 0);
  }
}
