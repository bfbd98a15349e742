package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AesIgeTest {
  private final AesIge aes = new AesIge();
  private final Random random = new Random(1);

  @Test
  void encryptsAsTheDefinitionSays() throws Exception {
    for (int blocks = 0; blocks < 300; blocks += blocks < 20 ? 1 : 37) {
      byte[] key = bytes(32);
      byte[] iv = bytes(32);
      byte[] data = bytes(5 + 16 * blocks + 3);
      byte[] expected = data.clone();
      byte[] plain = Arrays.copyOfRange(data, 5, 5 + 16 * blocks);
      System.arraycopy(reference(key, iv, plain), 0, expected, 5, plain.length);

      byte[] encrypted = data.clone();
      aes.encrypt(key, iv, encrypted, 5, 5 + 16 * blocks);
      assertThat(encrypted).as("%d blocks", blocks).isEqualTo(expected);

      aes.decrypt(key, iv, encrypted, 5, 5 + 16 * blocks);
      assertThat(encrypted).as("%d blocks decrypted", blocks).isEqualTo(data);
    }
  }

  @Test
  void encryptsLongMessages() throws Exception {
    byte[] key = bytes(32);
    byte[] iv = bytes(32);
    byte[] data = bytes(1 << 20);
    byte[] expected = reference(key, iv, data);
    byte[] plain = data.clone();
    aes.encrypt(key, iv, data, 0, data.length);
    assertThat(Arrays.equals(data, expected)).isTrue();
    aes.decrypt(key, iv, data, 0, data.length);
    assertThat(Arrays.equals(data, plain)).isTrue();
  }

  @Test
  void takesWholeBlocksOnly() {
    assertThatThrownBy(() -> aes.encrypt(bytes(32), bytes(32), bytes(20), 0, 20))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // c[i] = E(p[i] ^ c[i-1]) ^ p[i-1], one byte after the other
  private static byte[] reference(byte[] key, byte[] iv, byte[] plain) throws Exception {
    Cipher ecb = Cipher.getInstance("AES/ECB/NoPadding");
    ecb.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    byte[] result = new byte[plain.length];
    byte[] c = Arrays.copyOf(iv, 16);
    byte[] p = Arrays.copyOfRange(iv, 16, 32);
    for (int at = 0; at < plain.length; at += 16) {
      byte[] block = Arrays.copyOfRange(plain, at, at + 16);
      byte[] mixed = new byte[16];
      for (int i = 0; i < 16; i++) {
        mixed[i] = (byte) (block[i] ^ c[i]);
      }
      byte[] encrypted = ecb.doFinal(mixed);
      for (int i = 0; i < 16; i++) {
        c[i] = (byte) (encrypted[i] ^ p[i]);
      }
      System.arraycopy(c, 0, result, at, 16);
      p = block;
    }
    return result;
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
