package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlReader;
import dev.tdjava.testdc.internal.tl.TlWriter;
import dev.tdjava.testdc.internal.wire.MalformedException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The making of a key on one connection: three requests, each checked against what the last one
 * said. A client that only asks for a pq, as a ping, may do that at any time.
 */
final class Handshake {
  private static final SecureRandom RANDOM = new SecureRandom();

  // Two primes of 29 bits: eight bytes as with Telegram's, and quick for the client to find.
  private static final int PRIME_BITS = 29;

  private static final int MAX_RETRIES = 5;

  private final Context context;
  private final HandshakeFaults faults;
  private final int dc;

  private byte[] nonce = {};
  private byte[] serverNonce = {};
  private byte[] p = {};
  private byte[] q = {};
  private @Nullable PqInnerData inner;
  private long retryId;
  private int retries;

  Handshake(Context context, HandshakeFaults faults, int dc) {
    this.context = context;
    this.faults = faults;
    this.dc = dc;
  }

  /**
   * The answer to an unencrypted message.
   *
   * @throws MalformedException when anything is not as it must be
   */
  byte[] answer(TlReader in) {
    int id = in.int32();
    return switch (id) {
      case Ids.REQ_PQ, Ids.REQ_PQ_MULTI -> resPq(in);
      case Ids.REQ_DH_PARAMS -> dhParams(in);
      case Ids.SET_CLIENT_DH_PARAMS -> dhGen(in);
      default ->
          throw new MalformedException(
              String.format("unencrypted message %08x is none of the handshake", id));
    };
  }

  private byte[] resPq(TlReader in) {
    nonce = in.raw(16);
    serverNonce = random(16);
    BigInteger one = BigInteger.probablePrime(PRIME_BITS, RANDOM);
    BigInteger other = one;
    while (other.equals(one)) {
      other = BigInteger.probablePrime(PRIME_BITS, RANDOM);
    }
    p = Endian.fixed(one.min(other), 4);
    q = Endian.fixed(one.max(other), 4);
    inner = null;
    retryId = 0;
    TlWriter out = new TlWriter();
    out.id(Ids.RES_PQ).raw(nonce).raw(serverNonce);
    out.bytes(Endian.fixed(one.multiply(other), 8));
    out.id(Ids.VECTOR).int32(1).int64(context.settings().key().fingerprint());
    return out.toByteArray();
  }

  private byte[] dhParams(TlReader in) {
    checkNonces(in, "req_DH_params");
    check(Arrays.equals(in.bytes(), p) && Arrays.equals(in.bytes(), q), "wrong factors of pq");
    check(
        in.int64() == context.settings().key().fingerprint(), "the fingerprint of another RSA key");
    byte[] encrypted = in.bytes();
    check(encrypted.length == 256, "encrypted_data of " + encrypted.length + " bytes");
    byte[] decrypted = context.settings().key().decrypt(encrypted);
    PqInnerData data = PqInnerData.open(decrypted, context.aes());
    check(
        Arrays.equals(data.nonce(), nonce) && Arrays.equals(data.serverNonce(), serverNonce),
        "other nonces in p_q_inner_data");
    check(
        Arrays.equals(data.p(), p)
            && Arrays.equals(data.q(), q)
            && new BigInteger(1, data.pq()).equals(new BigInteger(1, p).multiply(bigQ())),
        "wrong pq, p or q in p_q_inner_data");
    inner = data;
    TlWriter answer = new TlWriter(600);
    answer.id(Ids.SERVER_DH_INNER_DATA).raw(nonce).raw(serverNonce).int32(DhGroup.G);
    answer.bytes(Endian.fixed(DhGroup.PRIME, DhGroup.BYTES)).bytes(context.dh().ga());
    answer.int32((int) context.clock().seconds());
    TlWriter out = new TlWriter(700);
    out.id(Ids.SERVER_DH_PARAMS_OK).raw(nonce).raw(serverNonce);
    return out.bytes(encrypt(answer.toByteArray(), data)).toByteArray();
  }

  private BigInteger bigQ() {
    return new BigInteger(1, q);
  }

  private byte[] encrypt(byte[] answer, PqInnerData data) {
    byte[] hash = Hash.sha1(answer);
    byte[] padding = random(-(hash.length + answer.length) & 15);
    byte[] all = Hash.concat(hash, answer, padding);
    TmpAes aes = TmpAes.of(data.newNonce(), serverNonce);
    context.aes().encrypt(aes.key(), aes.iv(), all, 0, all.length);
    return all;
  }

  private byte[] dhGen(TlReader in) {
    checkNonces(in, "set_client_DH_params");
    PqInnerData data = inner;
    if (data == null) {
      throw new MalformedException("set_client_DH_params before req_DH_params");
    }
    BigInteger gb = clientDh(in.bytes(), data);
    if (!DhGroup.isGood(gb)) {
      inner = null;
      return dhGen(Ids.DH_GEN_FAIL, 3, data, new byte[8]);
    }
    AuthKey key = newKey(context.dh().authKey(gb), data);
    boolean added = !faults.takeRetry() && context.keys().add(key, context.clock().seconds());
    if (added || isKnown(key)) {
      return dhGen(Ids.DH_GEN_OK, 1, data, key.auxHash());
    }
    check(++retries <= MAX_RETRIES, "too many dh_gen_retry");
    retryId = Endian.int64(key.auxHash(), 0);
    return dhGen(Ids.DH_GEN_RETRY, 2, data, key.auxHash());
  }

  // The same request again, as after a lost answer.
  private boolean isKnown(AuthKey key) {
    AuthKey known = context.keys().find(key.id(), context.clock().seconds());
    return known != null && Arrays.equals(known.bytes(), key.bytes());
  }

  private BigInteger clientDh(byte[] encrypted, PqInnerData data) {
    check(
        encrypted.length > 0 && encrypted.length % 16 == 0,
        "encrypted_data of " + encrypted.length + " bytes");
    TmpAes aes = TmpAes.of(data.newNonce(), serverNonce);
    context.aes().decrypt(aes.key(), aes.iv(), encrypted, 0, encrypted.length);
    TlReader in = new TlReader(encrypted, 20, encrypted.length);
    check(in.int32() == Ids.CLIENT_DH_INNER_DATA, "no client_DH_inner_data");
    checkNonces(in, "client_DH_inner_data");
    long retry = in.int64();
    byte[] gb = in.bytes();
    byte[] hash = Hash.sha1(Arrays.copyOfRange(encrypted, 20, in.position()));
    check(
        Arrays.equals(hash, Arrays.copyOf(encrypted, 20)) && in.remaining() < 16,
        "wrong hash or padding of client_DH_inner_data");
    check(retry == retryId, "wrong retry_id");
    return new BigInteger(1, gb);
  }

  private AuthKey newKey(byte[] bytes, PqInnerData data) {
    long now = context.clock().seconds();
    long salt = Endian.int64(data.newNonce(), 0) ^ Endian.int64(serverNonce, 0);
    long expires = data.isTemporary() ? now + data.expiresIn() : AuthKey.NEVER;
    return new AuthKey(bytes, dc, salt, context.salts().epoch(), now, expires);
  }

  private byte[] dhGen(int id, int number, PqInnerData data, byte[] auxHash) {
    byte[] hash = Hash.sha1(data.newNonce(), new byte[] {(byte) number}, auxHash);
    TlWriter out = new TlWriter();
    return out.id(id).raw(nonce).raw(serverNonce).raw(hash, 4, 16).toByteArray();
  }

  private void checkNonces(TlReader in, String message) {
    check(nonce.length > 0, message + " before req_pq");
    check(
        Arrays.equals(in.raw(16), nonce) && Arrays.equals(in.raw(16), serverNonce),
        "other nonces in " + message);
  }

  private static void check(boolean condition, String complaint) {
    if (!condition) {
      throw new MalformedException("handshake: " + complaint);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
