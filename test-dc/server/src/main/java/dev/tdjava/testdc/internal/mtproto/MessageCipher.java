package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.wire.MalformedException;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The encryption of messages: MTProto 2.0 both ways, and MTProto 1 from the client for the message
 * that binds a temporary key. Not thread-safe: digests and ciphers are reused.
 */
final class MessageCipher {
  /** Before the encrypted part: auth_key_id and msg_key. */
  static final int HEAD = 24;

  /** At the beginning of the encrypted part: salt, session_id, msg_id, seq_no, length. */
  static final int INNER_HEAD = 32;

  static final int MIN_PADDING = 12;
  static final int MAX_PADDING = 1024;

  private static final int FROM_CLIENT = 0;
  private static final int TO_CLIENT = 8;

  private final AesIge aes = new AesIge();
  private final MessageDigest sha256 = Hash.digest("SHA-256");
  private final byte[] msgKeyLarge = new byte[32];
  private final byte[] aesKey = new byte[32];
  private final byte[] aesIv = new byte[32];
  private final byte[] a = new byte[32];
  private final byte[] b = new byte[32];

  AesIge aes() {
    return aes;
  }

  /** The bytes of padding that a plain text of that length gets at least. */
  static int padding(int length) {
    return MIN_PADDING + (-(length + MIN_PADDING) & 15);
  }

  /**
   * Encrypts a packet in place. {@code from} is where its 24 bytes of head are to be, the plain
   * text with its padding's place follows up to {@code to}.
   */
  void encrypt(AuthKey key, byte[] data, int from, int plainEnd, int to) {
    // Padding need not be hard to guess here, only there; a fast generator spares the time.
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int i = plainEnd; i < to; i++) {
      data[i] = (byte) random.nextInt();
    }
    encrypt(key, TO_CLIENT, data, from, to);
  }

  /** The same as the client does it, with whatever padding is there already. */
  void encryptAsClient(AuthKey key, byte[] data, int from, int to) {
    encrypt(key, FROM_CLIENT, data, from, to);
  }

  private void encrypt(AuthKey key, int x, byte[] data, int from, int to) {
    int start = from + HEAD;
    msgKeyLarge(key, x, data, start, to);
    Endian.int64(data, from, key.id());
    System.arraycopy(msgKeyLarge, 8, data, from + 8, 16);
    prepare(key, x, data, from + 8);
    aes.encrypt(aesKey, aesIv, data, start, to);
  }

  /**
   * Decrypts a client's packet in place and checks its msg_key.
   *
   * @return the token of a quick acknowledgement
   * @throws MalformedException when the msg_key is not that of the content
   */
  int decrypt(AuthKey key, byte[] data, int from, int to) {
    return decrypt(key, FROM_CLIENT, data, from, to);
  }

  /** The same as the client does it. */
  int decryptAsClient(AuthKey key, byte[] data, int from, int to) {
    return decrypt(key, TO_CLIENT, data, from, to);
  }

  private int decrypt(AuthKey key, int x, byte[] data, int from, int to) {
    int start = from + HEAD;
    prepare(key, x, data, from + 8);
    aes.decrypt(aesKey, aesIv, data, start, to);
    msgKeyLarge(key, x, data, start, to);
    if (!Arrays.equals(msgKeyLarge, 8, 24, data, from + 8, from + 24)) {
      throw new MalformedException("wrong msg_key");
    }
    return Endian.int32(msgKeyLarge, 0);
  }

  private void msgKeyLarge(AuthKey key, int x, byte[] data, int start, int to) {
    sha256.update(key.bytes(), 88 + x, 32);
    sha256.update(data, start, to - start);
    digest(msgKeyLarge);
  }

  private void prepare(AuthKey key, int x, byte[] data, int msgKeyAt) {
    sha256.update(data, msgKeyAt, 16);
    sha256.update(key.bytes(), x, 36);
    digest(a);
    sha256.update(key.bytes(), 40 + x, 36);
    sha256.update(data, msgKeyAt, 16);
    digest(b);
    mix(a, b, aesKey);
    mix(b, a, aesIv);
  }

  private static void mix(byte[] outer, byte[] inner, byte[] result) {
    System.arraycopy(outer, 0, result, 0, 8);
    System.arraycopy(inner, 8, result, 8, 16);
    System.arraycopy(outer, 24, result, 24, 8);
  }

  private void digest(byte[] result) {
    try {
      sha256.digest(result, 0, result.length);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Decrypts, in place, what a client encrypted in the way of MTProto 1. There the msg_key does not
   * cover the padding, so it is for the caller to compare.
   *
   * @param msgKey the 16 bytes of it
   */
  void decryptOld(AuthKey key, byte[] msgKey, byte[] data, int from, int to) {
    OldAes old = OldAes.of(key, msgKey);
    aes.decrypt(old.key(), old.iv(), data, from, to);
  }

  /** The client's side of {@link #decryptOld}. */
  void encryptOld(AuthKey key, byte[] msgKey, byte[] data, int from, int to) {
    OldAes old = OldAes.of(key, msgKey);
    aes.encrypt(old.key(), old.iv(), data, from, to);
  }

  /** MTProto 1's AES key and iv, from the client to the server. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record OldAes(byte[] key, byte[] iv) {
    static OldAes of(AuthKey authKey, byte[] msgKey) {
      byte[] k = authKey.bytes();
      byte[] a = Hash.sha1(msgKey, part(k, 0, 32));
      byte[] b = Hash.sha1(part(k, 32, 48), msgKey, part(k, 48, 64));
      byte[] c = Hash.sha1(part(k, 64, 96), msgKey);
      byte[] d = Hash.sha1(msgKey, part(k, 96, 128));
      return new OldAes(
          Hash.concat(part(a, 0, 8), part(b, 8, 20), part(c, 4, 16)),
          Hash.concat(part(a, 8, 20), part(b, 0, 8), part(c, 16, 20), part(d, 0, 8)));
    }

    private static byte[] part(byte[] bytes, int from, int to) {
      return Arrays.copyOfRange(bytes, from, to);
    }
  }
}
