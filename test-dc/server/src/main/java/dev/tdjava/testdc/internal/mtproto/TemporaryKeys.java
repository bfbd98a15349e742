package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlException;
import dev.tdjava.testdc.internal.tl.TlReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The binding of temporary keys to permanent ones, which gives perfect forward secrecy. */
final class TemporaryKeys {
  private static final int INNER_HEAD = 32;
  private static final int INNER_LENGTH = 40;
  private static final int OLD_HEAD = 24;

  private final Context context;
  private final Sessions sessions;

  TemporaryKeys(Context context, Sessions sessions) {
    this.context = context;
    this.sessions = sessions;
  }

  /** Binds the session's key as auth.bindTempAuthKey says; what is wrong with it, or null. */
  @Nullable String bind(Session session, long messageId, TlReader in) {
    long permanentId = in.int64();
    long nonce = in.int64();
    int expiresAt = in.int32();
    byte[] message = in.bytes();
    AuthKey temporary = session.wireKey();
    long now = context.clock().seconds();
    AuthKey permanent = context.keys().find(permanentId, now);
    if (!temporary.isTemporary()) {
      return "TEMP_AUTH_KEY_EMPTY";
    }
    if (Integer.toUnsignedLong(expiresAt) <= now) {
      return "EXPIRES_AT_INVALID";
    }
    if (permanent == null
        || permanent.isTemporary()
        || !isGood(permanent, session, messageId, nonce, expiresAt, message)) {
      return "ENCRYPTED_MESSAGE_INVALID";
    }
    AuthKey before = temporary.permanent();
    if (before != null && before != permanent) {
      return "TEMP_AUTH_KEY_ALREADY_BOUND";
    }
    temporary.bind(permanent, Integer.toUnsignedLong(expiresAt));
    return null;
  }

  // The message inside is encrypted with the permanent key, in the way of MTProto 1, and proves
  // that
  // whoever has the temporary key has that one too.
  private boolean isGood(
      AuthKey permanent, Session session, long messageId, long nonce, int expires, byte[] data) {
    int length = INNER_HEAD + INNER_LENGTH;
    if (data.length < OLD_HEAD + length
        || (data.length - OLD_HEAD) % 16 != 0
        || Endian.int64(data, 0) != permanent.id()) {
      return false;
    }
    byte[] msgKey = Arrays.copyOfRange(data, 8, OLD_HEAD);
    context.cipher().decryptOld(permanent, msgKey, data, OLD_HEAD, data.length);
    byte[] hash = Hash.sha1(Arrays.copyOfRange(data, OLD_HEAD, OLD_HEAD + length));
    if (!Arrays.equals(msgKey, Arrays.copyOfRange(hash, 4, 20))) {
      return false;
    }
    TlReader in = new TlReader(data, OLD_HEAD + 16, OLD_HEAD + length); // after 16 random bytes
    return in.int64() == messageId
        && in.int32() == 0
        && in.int32() == INNER_LENGTH
        && in.int32() == Ids.BIND_AUTH_KEY_INNER
        && in.int64() == nonce
        && in.int64() == session.wireKey().id()
        && in.int64() == permanent.id()
        && in.int64() == session.id()
        && in.int32() == expires;
  }

  /** Drops the temporary keys of the session's permanent one, except its own and those named. */
  void drop(Session session, TlReader in) {
    if (in.int32() != Ids.VECTOR) {
      throw new TlException("there is no vector at offset " + (in.position() - 4));
    }
    Set<Long> except = new HashSet<>();
    int count = in.count(8);
    for (int i = 0; i < count; i++) {
      except.add(in.int64());
    }
    except.add(session.wireKey().id());
    for (AuthKey key : context.keys().temporaryOf(session.key())) {
      if (!except.contains(key.id())) {
        context.keys().remove(key);
        sessions.removeAll(key);
      }
    }
  }
}
