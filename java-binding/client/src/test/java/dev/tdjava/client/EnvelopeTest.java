package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

  private final Envelope envelope = new Envelope();
  private byte[] json = {};

  @Test
  void anAnswerHasBoth() {
    assertThat(open("{\"@type\":\"ok\",\"@extra\":123456789012,\"@client_id\":3}")).isTrue();
    assertThat(envelope.clientId()).isEqualTo(3);
    assertThat(envelope.extra()).isEqualTo(123456789012L);
    assertThat(body()).isEqualTo("{\"@type\":\"ok\"}");
  }

  @Test
  void anUpdateHasNoExtra() {
    assertThat(open("{\"@type\":\"testInt\",\"value\":17,\"@client_id\":300}")).isTrue();
    assertThat(envelope.clientId()).isEqualTo(300);
    assertThat(envelope.extra()).isEqualTo(Envelope.NO_EXTRA);
    assertThat(body()).isEqualTo("{\"@type\":\"testInt\",\"value\":17}");
  }

  @Test
  void textThatLooksLikeATailIsNone() {
    String text = "{\"@type\":\"testString\",\"value\":\",\\\"@extra\\\":5\"";
    assertThat(open(text + ",\"@client_id\":1}")).isTrue();
    assertThat(envelope.extra()).isEqualTo(Envelope.NO_EXTRA);
    assertThat(body()).isEqualTo(text + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "}",
        "{}",
        "5}",
        "{\"@type\":\"error\",\"code\":400,\"message\":\"Invalid TDLib instance specified\"}",
        "{\"@type\":\"ok\",\"@client_id\":}",
        "{\"@type\":\"ok\",\"@client_id\":\"1\"}"
      })
  void messagesToNobody(String message) {
    assertThat(open(message)).isFalse();
  }

  private boolean open(String message) {
    json = message.getBytes(StandardCharsets.US_ASCII);
    return envelope.open(json, json.length);
  }

  private String body() {
    return new String(json, 0, envelope.bodyLength(), StandardCharsets.US_ASCII);
  }
}
