package dev.tdjava.testdc.internal.mtproto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-1 and SHA-256 of several pieces. */
public final class Hash {
  private Hash() {}

  public static byte[] sha1(byte[]... parts) {
    return of("SHA-1", parts);
  }

  public static byte[] sha256(byte[]... parts) {
    return of("SHA-256", parts);
  }

  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] of(String algorithm, byte[]... parts) {
    MessageDigest digest = digest(algorithm);
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** The bytes of several arrays, one after the other. */
  public static byte[] concat(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
