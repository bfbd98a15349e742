package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.mtproto.Endian;
import dev.tdjava.testdc.internal.mtproto.Hash;
import dev.tdjava.testdc.internal.tl.TlWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** The server's RSA key of 2048 bits, whose public half a client must know. Immutable. */
public final class RsaKey {
  private static final int BITS = 2048;

  private final RSAPrivateCrtKey key;
  private final long fingerprint;

  private RsaKey(RSAPrivateCrtKey key) {
    this.key = key;
    TlWriter out = new TlWriter();
    out.bytes(unsigned(key.getModulus())).bytes(unsigned(key.getPublicExponent()));
    byte[] hash = Hash.sha1(out.toByteArray());
    fingerprint = Endian.int64(hash, hash.length - 8);
  }

  /** A new key; takes some tenths of a second. */
  public static RsaKey generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(new RSAKeyGenParameterSpec(BITS, RSAKeyGenParameterSpec.F4));
      return new RsaKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #save} wrote: PKCS#8, DER.
   *
   * @throws IOException also when it is no RSA key of 2048 bits with exponent 65537
   */
  public static RsaKey load(Path file) throws IOException {
    RSAPrivateCrtKey key;
    try {
      PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(Files.readAllBytes(file));
      key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new IOException(file + " is no RSA private key", e);
    }
    if (key.getModulus().bitLength() != BITS
        || !key.getPublicExponent().equals(RSAKeyGenParameterSpec.F4)) {
      throw new IOException(file + " has an RSA key of another size or exponent");
    }
    return new RsaKey(key);
  }

  /** Writes the private key, for other processes to use the same one. */
  public void save(Path file) throws IOException {
    Files.write(file, key.getEncoded());
  }

  /** The low 64 bits of the SHA-1 of modulus and exponent, by which clients choose a key. */
  public long fingerprint() {
    return fingerprint;
  }

  /** The public key as PKCS#1 PEM, as openssl writes it. */
  public String publicKeyPem() {
    byte[] body =
        Hash.concat(
            der(2, key.getModulus().toByteArray()), der(2, key.getPublicExponent().toByteArray()));
    Base64.Encoder encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN RSA PUBLIC KEY-----\n"
        + encoder.encodeToString(der(0x30, body))
        + "\n-----END RSA PUBLIC KEY-----\n";
  }

  private static byte[] der(int tag, byte[] body) {
    int length = body.length;
    byte[] head =
        length < 128
            ? new byte[] {(byte) tag, (byte) length}
            : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    return Hash.concat(head, body);
  }

  /** The number to the private exponent, by the Chinese remainder theorem; 256 bytes. */
  public byte[] decrypt(byte[] encrypted) {
    BigInteger c = new BigInteger(1, encrypted);
    BigInteger p = key.getPrimeP();
    BigInteger q = key.getPrimeQ();
    BigInteger m1 = c.mod(p).modPow(key.getPrimeExponentP(), p);
    BigInteger m2 = c.mod(q).modPow(key.getPrimeExponentQ(), q);
    BigInteger h = m1.subtract(m2).multiply(key.getCrtCoefficient()).mod(p);
    return Endian.fixed(m2.add(h.multiply(q)), BITS / 8);
  }

  /** The public modulus. */
  public BigInteger modulus() {
    return key.getModulus();
  }

  /** The public exponent, 65537. */
  public BigInteger publicExponent() {
    return key.getPublicExponent();
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}
