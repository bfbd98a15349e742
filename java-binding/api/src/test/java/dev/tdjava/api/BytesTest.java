package dev.tdjava.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
  void base64IsStrict() {
    assertThat(Bytes.ofBase64(ascii("AQID"))).isEqualTo(Bytes.of((byte) 1, (byte) 2, (byte) 3));
    assertThatThrownBy(() -> Bytes.ofBase64(ascii("A-_D")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theyMayBeAKey() {
    assertThat(Bytes.of((byte) 65, (byte) 66)).hasToString("Bytes[2]");
  }

  private static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }
}
