package dev.tdjava.testdc.internal.mtproto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in IGE mode, in place, on the JDK's ciphers. Not thread-safe: the ciphers are reused.
 *
 * <p>IGE is c[i] = E(p[i] ^ c[i-1]) ^ p[i-1]. With d[i] = c[i] ^ p[i-1] that is d[i] = E(p[i] ^
 * p[i-2] ^ d[i-1]): plain CBC over p[i] ^ p[i-2], so one call of the JDK's fast CBC encrypts a
 * whole message. Decryption feeds back plain text and has to go block by block.
 */
final class AesIge {
  private static final int BLOCK = 16;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Cipher cbc = cipher("AES/CBC/NoPadding");
  private final Cipher ecb = cipher("AES/ECB/NoPadding");
  private final byte[] block = new byte[BLOCK];
  private byte[] scratch = new byte[1 << 16];

  private static Cipher cipher(String transformation) {
    try {
      return Cipher.getInstance(transformation);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Encrypts {@code data[from..to)}, a multiple of 16 bytes; the iv is c[0] and then p[0]. */
  void encrypt(byte[] key, byte[] iv, byte[] data, int from, int to) {
    int length = checked(from, to);
    if (length == 0) {
      return;
    }
    byte[] chained = scratch(length);
    System.arraycopy(data, from, chained, 0, BLOCK);
    if (length > BLOCK) {
      xor(data, from + BLOCK, iv, BLOCK, chained, BLOCK);
    }
    for (int i = 2 * BLOCK; i < length; i += BLOCK) {
      xor(data, from + i, data, from + i - 2 * BLOCK, chained, i);
    }
    try {
      cbc.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv, 0, BLOCK));
      cbc.doFinal(chained, 0, length, chained, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    // backwards, because each block needs the plain text of the one before
    for (int i = length - BLOCK; i > 0; i -= BLOCK) {
      xor(chained, i, data, from + i - BLOCK, data, from + i);
    }
    xor(chained, 0, iv, BLOCK, data, from);
  }

  /** Decrypts {@code data[from..to)}, a multiple of 16 bytes. */
  void decrypt(byte[] key, byte[] iv, byte[] data, int from, int to) {
    checked(from, to);
    long c0 = (long) LONG.get(iv, 0);
    long c1 = (long) LONG.get(iv, 8);
    long p0 = (long) LONG.get(iv, BLOCK);
    long p1 = (long) LONG.get(iv, BLOCK + 8);
    try {
      ecb.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
      for (int i = from; i < to; i += BLOCK) {
        long d0 = (long) LONG.get(data, i);
        long d1 = (long) LONG.get(data, i + 8);
        LONG.set(block, 0, d0 ^ p0);
        LONG.set(block, 8, d1 ^ p1);
        ecb.update(block, 0, BLOCK, data, i);
        p0 = (long) LONG.get(data, i) ^ c0;
        p1 = (long) LONG.get(data, i + 8) ^ c1;
        LONG.set(data, i, p0);
        LONG.set(data, i + 8, p1);
        c0 = d0;
        c1 = d1;
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int checked(int from, int to) {
    if (to < from || (to - from) % BLOCK != 0) {
      throw new IllegalArgumentException((to - from) + " bytes are not whole blocks");
    }
    return to - from;
  }

  private byte[] scratch(int length) {
    if (scratch.length < length) {
      scratch = new byte[length];
    }
    return scratch;
  }

  private static void xor(byte[] a, int atA, byte[] b, int atB, byte[] out, int at) {
    LONG.set(out, at, (long) LONG.get(a, atA) ^ (long) LONG.get(b, atB));
    LONG.set(out, at + 8, (long) LONG.get(a, atA + 8) ^ (long) LONG.get(b, atB + 8));
  }
}
