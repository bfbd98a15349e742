package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.testdc.RsaKey;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RsaKeyTest {
  private final RsaKey key = RsaKey.generate();

  @Test
  void decryptsWhatThePublicKeyEncrypted() {
    for (int i = 0; i < 20; i++) {
      byte[] plain = ClientHandshake.random(256);
      plain[0] = 0;
      BigInteger encrypted = new BigInteger(1, plain).modPow(key.publicExponent(), key.modulus());
      assertThat(key.decrypt(Endian.fixed(encrypted, 256))).isEqualTo(plain);
    }
  }

  @Test
  void rsaPadOpensWhatItSealed() {
    AesIge aes = new AesIge();
    byte[] data = ClientHandshake.random(192);
    byte[] sealed = RsaPadding.seal(data, ClientHandshake.random(32), aes);
    assertThat(RsaPadding.open(sealed, aes)).isEqualTo(data);
    for (int at : new int[] {0, 31, 32, 100, 255}) {
      byte[] spoiled = sealed.clone();
      spoiled[at] ^= 1;
      assertThat(RsaPadding.open(spoiled, aes)).as("byte %d", at).isNull();
    }
  }

  @Test
  void pemHasTheSizeAndShapeOfTelegrams() {
    String pem = key.publicKeyPem();
    String[] lines = pem.split("\n", -1);
    assertThat(pem.trim()).hasSize(425);
    assertThat(lines[0]).isEqualTo("-----BEGIN RSA PUBLIC KEY-----");
    assertThat(lines[lines.length - 2]).isEqualTo("-----END RSA PUBLIC KEY-----");
    assertThat(lines[lines.length - 1]).isEmpty();
    assertThat(Arrays.copyOfRange(lines, 1, lines.length - 3))
        .allMatch(line -> line.length() == 64);
    String body = String.join("", Arrays.copyOfRange(lines, 1, lines.length - 2));
    byte[] der = Base64.getDecoder().decode(body);
    byte[] modulus = Arrays.copyOfRange(der, der.length - 5 - 257, der.length - 5);
    assertThat(new BigInteger(modulus)).isEqualTo(key.modulus());
    assertThat(Arrays.copyOfRange(der, der.length - 5, der.length))
        .isEqualTo(new byte[] {2, 3, 1, 0, 1});
  }

  @Test
  void comesBackFromAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("key");
    key.save(file);
    RsaKey loaded = RsaKey.load(file);
    assertThat(loaded.fingerprint()).isEqualTo(key.fingerprint());
    assertThat(loaded.publicKeyPem()).isEqualTo(key.publicKeyPem());
    Files.writeString(file, "no key");
    assertThatThrownBy(() -> RsaKey.load(file)).isInstanceOf(IOException.class);
  }

  @Test
  void thePrimeIsASafeOneWithGenerator3() {
    BigInteger half = DhGroup.PRIME.shiftRight(1);
    assertThat(DhGroup.PRIME.bitLength()).isEqualTo(2048);
    assertThat(DhGroup.PRIME.isProbablePrime(20)).isTrue();
    assertThat(half.isProbablePrime(20)).isTrue();
    assertThat(DhGroup.PRIME.mod(BigInteger.valueOf(3))).isEqualTo(BigInteger.TWO);
  }
}
