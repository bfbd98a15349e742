package dev.tdjava.testdc.internal.wire;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-CTR over the whole stream, with keys that the client's 64-byte header gives away: it
 * hides the transport from filters, nothing more.
 */
final class Obfuscation {
  static final int HEADER = 64;
  private static final int KEY_AT = 8;
  private static final int TAG_AT = 56;
  private static final int DC_AT = 60;

  private final Cipher fromClient;
  private final Cipher toClient;
  private final int tag;
  private final short dc;

  /** Reads the client's header, the first 64 bytes. */
  Obfuscation(byte[] data, int from) {
    byte[] reversed = new byte[48];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = data[from + KEY_AT + reversed.length - 1 - i];
    }
    fromClient = cipher(data, from + KEY_AT);
    toClient = cipher(reversed, 0);
    byte[] header = new byte[HEADER];
    System.arraycopy(data, from, header, 0, HEADER);
    decrypt(header, 0, HEADER);
    tag = Bytes.int32(header, TAG_AT);
    dc = (short) Bytes.int32(header, DC_AT);
  }

  private static Cipher cipher(byte[] data, int at) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(data, at, 32, "AES"),
          new IvParameterSpec(data, at + 32, 16));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The transport's tag, four times the same byte. */
  int tag() {
    return tag;
  }

  /** What the client wrote as its data centre; not all clients do. */
  short dc() {
    return dc;
  }

  void decrypt(byte[] data, int from, int to) {
    crypt(fromClient, data, from, to);
  }

  void encrypt(ByteBuffer packet) {
    int from = packet.arrayOffset() + packet.position();
    crypt(toClient, packet.array(), from, from + packet.remaining());
  }

  private static void crypt(Cipher cipher, byte[] data, int from, int to) {
    try {
      cipher.update(data, from, to - from, data, from);
    } catch (ShortBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
