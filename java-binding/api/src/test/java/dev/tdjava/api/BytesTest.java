package dev.tdjava.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

  @Test
  void nobodyCanChangeThem() {
    byte[] given = {1, 2, 3};
    Bytes bytes = Bytes.of(given);
    given[0] = 9;
    bytes.toArray()[1] = 9;
    assertThat(bytes.toArray()).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> bytes.asByteBuffer().put(0, (byte) 9))
        .isInstanceOf(ReadOnlyBufferException.class);
  }

  @Test
  void theContentMakesThemEqual() {
    assertThat(Bytes.of((byte) 1, (byte) 2))
        .isEqualTo(Bytes.of((byte) 1, (byte) 2))
        .hasSameHashCodeAs(Bytes.of((byte) 1, (byte) 2))
        .isNotEqualTo(Bytes.of((byte) 1));
    assertThat(Bytes.of()).isSameAs(Bytes.EMPTY);
  }

  @Test
  void utf8ToAndFro() {
    assertThat(Bytes.utf8("Ça 👍").utf8()).isEqualTo("Ça 👍");
    assertThat(Bytes.utf8("é")).isEqualTo(Bytes.of((byte) 0xc3, (byte) 0xa9));
    assertThat(Bytes.utf8("")).isSameAs(Bytes.EMPTY);
    assertThat(Bytes.utf8("\ud800").utf8()).isEqualTo("?");
    assertThat(Bytes.of((byte) 0xff).utf8()).isEqualTo("\ufffd");
  }

  @Test
  void base64OfEveryLength() {
    Random random = new Random(5);
    for (int length = 0; length < 100; length++) {
      byte[] content = new byte[length];
      random.nextBytes(content);
      byte[] base64 = Bytes.of(content).toBase64();
      assertThat(base64).isEqualTo(Base64.getEncoder().encode(content));
      assertThat(Bytes.ofBase64(base64, 0, base64.length).toArray()).isEqualTo(content);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A", "AQI", "AQIDB", "A-_D", "AQ=D", "A===", "====", "AQI\n", "AQ\u00e9D"})
  void base64IsStrict(String text) {
    byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Bytes.ofBase64(ascii, 0, ascii.length))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theyMayBeAKey() {
    assertThat(Bytes.of((byte) 65, (byte) 66)).hasToString("Bytes[2]");
  }
}
