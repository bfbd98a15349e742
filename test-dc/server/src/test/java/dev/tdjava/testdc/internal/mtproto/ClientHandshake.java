package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.RsaKey;
import dev.tdjava.testdc.internal.tl.TlReader;
import dev.tdjava.testdc.internal.tl.TlWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;

/** A client's side of the handshake, step by step, so that tests can spoil each of them. */
final class ClientHandshake {
  /** Which p_q_inner_data, and how padded. */
  enum Style {
    DC,
    NO_DC,
    OLD_PADDING
  }

  private static final Random RANDOM = new Random();

  private final TestMtProtoClient client;
  private final RsaKey rsa;
  private final Style style;
  private final int expiresIn;
  private final AesIge aes = new AesIge();

  byte[] nonce = random(16);
  byte[] newNonce = random(32);
  byte[] serverNonce = {};
  byte[] pq = {};
  byte[] p = {};
  byte[] q = {};
  byte[] ga = {};
  BigInteger b = new BigInteger(256, RANDOM).setBit(255); // short, to be quick
  long retryId;
  int serverTime;

  ClientHandshake(TestMtProtoClient client, RsaKey rsa, Style style, int expiresIn) {
    this.client = client;
    this.rsa = rsa;
    this.style = style;
    this.expiresIn = expiresIn;
  }

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  AuthKey run() throws IOException {
    requestPq(Ids.REQ_PQ_MULTI);
    requestDh();
    int answer = setClientDh();
    assertThat(answer).isEqualTo(Ids.DH_GEN_OK);
    return key();
  }

  void requestPq(int constructor) throws IOException {
    TlReader in = client.plain(new TlWriter().int32(constructor).raw(nonce).toByteArray());
    assertThat(in.int32()).isEqualTo(Ids.RES_PQ);
    assertThat(in.raw(16)).isEqualTo(nonce);
    serverNonce = in.raw(16);
    pq = in.bytes();
    factor();
    assertThat(in.int32()).isEqualTo(Ids.VECTOR);
    assertThat(in.int32()).isEqualTo(1);
    assertThat(in.int64()).isEqualTo(rsa.fingerprint());
  }

  private void factor() {
    BigInteger n = new BigInteger(1, pq);
    BigInteger divisor = BigInteger.ONE;
    for (int c = 1; divisor.equals(BigInteger.ONE) || divisor.equals(n); c++) {
      divisor = pollard(n, c);
    }
    long number = n.longValueExact();
    long one = divisor.longValueExact();
    long other = number / one;
    p = Endian.fixed(BigInteger.valueOf(Math.min(one, other)), 4);
    q = Endian.fixed(BigInteger.valueOf(Math.max(one, other)), 4);
  }

  // Pollard's rho, with one gcd for many steps
  private static BigInteger pollard(BigInteger n, int c) {
    BigInteger x = BigInteger.TWO;
    BigInteger y = BigInteger.TWO;
    BigInteger divisor = BigInteger.ONE;
    while (divisor.equals(BigInteger.ONE)) {
      BigInteger product = BigInteger.ONE;
      for (int i = 0; i < 64; i++) {
        x = step(x, c, n);
        y = step(step(y, c, n), c, n);
        product = product.multiply(x.subtract(y)).mod(n);
      }
      divisor = product.gcd(n);
    }
    return divisor;
  }

  private static BigInteger step(BigInteger x, int c, BigInteger n) {
    return x.multiply(x).add(BigInteger.valueOf(c)).mod(n);
  }

  byte[] innerData() {
    boolean dc = style != Style.NO_DC;
    boolean temporary = expiresIn > 0;
    int id =
        temporary
            ? dc ? Ids.P_Q_INNER_DATA_TEMP_DC : Ids.P_Q_INNER_DATA_TEMP
            : dc ? Ids.P_Q_INNER_DATA_DC : Ids.P_Q_INNER_DATA;
    TlWriter out = new TlWriter().int32(id).bytes(pq).bytes(p).bytes(q);
    out.raw(nonce).raw(serverNonce).raw(newNonce);
    if (dc) {
      out.int32(2);
    }
    if (temporary) {
      out.int32(expiresIn);
    }
    return out.toByteArray();
  }

  byte[] rsaEncrypted(byte[] data) {
    byte[] padded;
    if (style == Style.OLD_PADDING) {
      byte[] hashed = Hash.concat(Hash.sha1(data), data);
      padded = Hash.concat(hashed, random(255 - hashed.length));
    } else {
      padded = Hash.concat(data, random(192 - data.length));
      byte[] sealed;
      do {
        sealed = RsaPadding.seal(padded, random(32), aes);
      } while (new BigInteger(1, sealed).compareTo(rsa.modulus()) >= 0);
      padded = sealed;
    }
    BigInteger number = new BigInteger(1, padded).modPow(rsa.publicExponent(), rsa.modulus());
    return Endian.fixed(number, 256);
  }

  byte[] dhRequest(byte[] encrypted) {
    TlWriter out = new TlWriter().int32(Ids.REQ_DH_PARAMS).raw(nonce).raw(serverNonce);
    return out.bytes(p).bytes(q).int64(rsa.fingerprint()).bytes(encrypted).toByteArray();
  }

  void requestDh() throws IOException {
    TlReader in = client.plain(dhRequest(rsaEncrypted(innerData())));
    assertThat(in.int32()).isEqualTo(Ids.SERVER_DH_PARAMS_OK);
    assertThat(in.raw(16)).isEqualTo(nonce);
    assertThat(in.raw(16)).isEqualTo(serverNonce);
    byte[] answer = in.bytes();
    TmpAes tmp = TmpAes.of(newNonce, serverNonce);
    aes.decrypt(tmp.key(), tmp.iv(), answer, 0, answer.length);
    TlReader inner = new TlReader(answer, 20, answer.length);
    assertThat(inner.int32()).isEqualTo(Ids.SERVER_DH_INNER_DATA);
    assertThat(inner.raw(16)).isEqualTo(nonce);
    assertThat(inner.raw(16)).isEqualTo(serverNonce);
    assertThat(inner.int32()).isEqualTo(3);
    assertThat(new BigInteger(1, inner.bytes())).isEqualTo(DhGroup.PRIME);
    ga = inner.bytes();
    serverTime = inner.int32();
    assertThat(inner.remaining()).isLessThan(16);
    assertThat(Hash.sha1(Arrays.copyOfRange(answer, 20, inner.position())))
        .isEqualTo(Arrays.copyOf(answer, 20));
    assertThat(DhGroup.isGood(new BigInteger(1, ga))).isTrue();
  }

  byte[] dhInner(byte[] gb) {
    TlWriter out = new TlWriter().int32(Ids.CLIENT_DH_INNER_DATA).raw(nonce).raw(serverNonce);
    return out.int64(retryId).bytes(gb).toByteArray();
  }

  byte[] dhAnswer(byte[] inner, byte[] hash) {
    byte[] all = Hash.concat(hash, inner);
    all = Hash.concat(all, random(-all.length & 15));
    TmpAes tmp = TmpAes.of(newNonce, serverNonce);
    aes.encrypt(tmp.key(), tmp.iv(), all, 0, all.length);
    TlWriter out = new TlWriter().int32(Ids.SET_CLIENT_DH_PARAMS).raw(nonce).raw(serverNonce);
    return out.bytes(all).toByteArray();
  }

  /** The constructor that answered, with its hash checked. */
  int setClientDh() throws IOException {
    return setClientDh(Endian.fixed(BigInteger.valueOf(3).modPow(b, DhGroup.PRIME), DhGroup.BYTES));
  }

  int setClientDh(byte[] gb) throws IOException {
    byte[] inner = dhInner(gb);
    TlReader in = client.plain(dhAnswer(inner, Hash.sha1(inner)));
    int answer = in.int32();
    assertThat(in.raw(16)).isEqualTo(nonce);
    assertThat(in.raw(16)).isEqualTo(serverNonce);
    int number = answer == Ids.DH_GEN_OK ? 1 : answer == Ids.DH_GEN_RETRY ? 2 : 3;
    byte[] aux = answer == Ids.DH_GEN_FAIL ? new byte[8] : key().auxHash();
    byte[] hash = Hash.sha1(newNonce, new byte[] {(byte) number}, aux);
    assertThat(in.raw(16)).isEqualTo(Arrays.copyOfRange(hash, 4, 20));
    retryId = answer == Ids.DH_GEN_RETRY ? Endian.int64(aux, 0) : 0;
    return answer;
  }

  AuthKey key() {
    byte[] bytes = Endian.fixed(new BigInteger(1, ga).modPow(b, DhGroup.PRIME), DhGroup.BYTES);
    long salt = Endian.int64(newNonce, 0) ^ Endian.int64(serverNonce, 0);
    return new AuthKey(bytes, 0, salt, 0, 0, AuthKey.NEVER);
  }
}
