package dev.tdjava.testdc.internal.mtproto;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Both ways in which clients have padded what they encrypt with the server's RSA key. */
final class RsaPadding {
  private static final int HASH = 32;
  private static final int PADDED = 192;

  private RsaPadding() {}

  /**
   * RSA_PAD: 192 bytes of data and padding, or null when the hash inside does not fit. The padding
   * cannot be told from the data here.
   */
  static byte @Nullable [] open(byte[] decrypted, AesIge aes) {
    byte[] encrypted = Arrays.copyOfRange(decrypted, HASH, decrypted.length);
    byte[] key = Hash.sha256(encrypted);
    for (int i = 0; i < HASH; i++) {
      key[i] ^= decrypted[i];
    }
    aes.decrypt(key, new byte[32], encrypted, 0, encrypted.length);
    byte[] data = reversed(encrypted, PADDED);
    byte[] hash = Arrays.copyOfRange(encrypted, PADDED, encrypted.length);
    return Arrays.equals(hash, Hash.sha256(key, data)) ? data : null;
  }

  /** The client's side of {@link #open}, with the key that its random generator gave. */
  static byte[] seal(byte[] padded, byte[] key, AesIge aes) {
    byte[] encrypted = Hash.concat(reversed(padded, PADDED), Hash.sha256(key, padded));
    aes.encrypt(key, new byte[32], encrypted, 0, encrypted.length);
    byte[] mask = Hash.sha256(encrypted);
    for (int i = 0; i < HASH; i++) {
      mask[i] ^= key[i];
    }
    return Hash.concat(mask, encrypted);
  }

  private static byte[] reversed(byte[] data, int length) {
    byte[] result = new byte[length];
    for (int i = 0; i < length; i++) {
      result[i] = data[length - 1 - i];
    }
    return result;
  }

  /** The older way: SHA-1 of the data before it, whatever follows it. Data from offset 21. */
  static boolean isHashed(byte[] decrypted, int from, int to) {
    byte[] data = Arrays.copyOfRange(decrypted, from, to);
    return decrypted[0] == 0
        && Arrays.equals(Hash.sha1(data), Arrays.copyOfRange(decrypted, 1, 1 + 20));
  }
}
