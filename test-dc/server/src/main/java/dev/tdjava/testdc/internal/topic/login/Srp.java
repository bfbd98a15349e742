package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.mtproto.DhGroup;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's side of proving a password without sending it.
 *
 * @see <a href="https://core.telegram.org/api/srp">Two-factor authentication</a>
 */
final class Srp {

  static final int BYTES = 256;
  static final BigInteger P = DhGroup.PRIME;
  static final BigInteger G = BigInteger.valueOf(DhGroup.G);

  private static final int ITERATIONS = 100_000;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final BigInteger K = new BigInteger(1, sha256(fixed(P), fixed(G)));

  private Srp() {}

  /** What the server keeps of a password. It takes some tenths of a second. */
  static BigInteger verifier(String password, byte[] salt1, byte[] salt2) {
    byte[] first = salted(salted(password.getBytes(StandardCharsets.UTF_8), salt1), salt2);
    byte[] x = salted(pbkdf2(first, salt1), salt2);
    return G.modPow(new BigInteger(1, x), P);
  }

  /** A secret number for one proof. */
  static BigInteger newSecret() {
    return new BigInteger(8 * BYTES, RANDOM);
  }

  /** The server's half of a proof, named B. */
  static byte[] half(BigInteger verifier, BigInteger secret) {
    return fixed(K.multiply(verifier).add(G.modPow(secret, P)).mod(P));
  }

  /** Whether the client's half A and its proof M1 show that it knows the password. */
  static boolean proves(
      BigInteger verifier,
      BigInteger secret,
      byte[] salt1,
      byte[] salt2,
      byte[] clientHalf,
      byte[] proof) {
    BigInteger a = new BigInteger(1, clientHalf);
    byte[] ga = fixed(a);
    byte[] gb = half(verifier, secret);
    BigInteger u = new BigInteger(1, sha256(ga, gb));
    BigInteger shared = a.multiply(verifier.modPow(u, P)).modPow(secret, P);
    byte[] key = sha256(fixed(shared));
    byte[] expected =
        sha256(xor(sha256(fixed(P)), sha256(fixed(G))), sha256(salt1), sha256(salt2), ga, gb, key);
    return MessageDigest.isEqual(expected, proof);
  }

  /** Whether a client's half is a number that gives nothing away. */
  static boolean isGoodHalf(byte[] half) {
    BigInteger a = new BigInteger(1, half);
    return half.length <= BYTES && a.signum() > 0 && a.compareTo(P) < 0;
  }

  /** A number in 256 bytes, as it is hashed. */
  static byte[] fixed(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] out = new byte[BYTES];
    int from = Math.max(0, bytes.length - BYTES);
    System.arraycopy(bytes, from, out, BYTES - (bytes.length - from), bytes.length - from);
    return out;
  }

  private static byte[] salted(byte[] data, byte[] salt) {
    return sha256(salt, data, salt);
  }

  private static byte[] xor(byte[] one, byte[] other) {
    byte[] out = one.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] ^= other[i];
    }
    return out;
  }

  /** PBKDF2 with HMAC-SHA-512; the JDK's own takes characters, and these are bytes. */
  private static byte[] pbkdf2(byte[] password, byte[] salt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(password, "HmacSHA512"));
      mac.update(salt);
      byte[] block = mac.doFinal(new byte[] {0, 0, 0, 1});
      byte[] out = block.clone();
      for (int i = 1; i < ITERATIONS; i++) {
        block = mac.doFinal(block);
        for (int j = 0; j < out.length; j++) {
          out[j] ^= block[j];
        }
      }
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Arrays.stream(parts).forEach(digest::update);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
