package dev.tdjava.codec.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  private static final JsonKey VALUE = JsonKey.field("value");

  private final JsonWriter out = new JsonWriter();

  @Test
  void loneSurrogatesAreReplaced() {
    assertThat(written("a\ud83d")).isEqualTo("a\ufffd");
    assertThat(written("\ude00b")).isEqualTo("\ufffdb");
    assertThat(written("\ud83d\ud83d\ude00")).isEqualTo("\ufffd\ud83d\ude00");
    assertThat(written("\ude00\ud83d")).isEqualTo("\ufffd\ufffd");
  }

  @Test
  void surrogatesThatBelongTogetherSurviveAtEveryPlace() {
    for (int before = 4090; before < 4100; before++) {
      String text = "x".repeat(before) + "\ud83d\ude00" + "y".repeat(before);
      assertThat(written(text)).isEqualTo(text);
    }
  }

  @Test
  void controlCharactersAreEscaped() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x100; c++) {
      all.append(c);
    }
    assertThat(written(all.toString())).isEqualTo(all.toString());
    for (int i = 0; i < out.length(); i++) {
      assertThat(out.buffer()[i] & 0xff).isGreaterThanOrEqualTo(' ');
    }
  }

  @Test
  void theTextEndsWithNul() {
    for (int length = 1000; length < 1100; length++) {
      out.reset().raw("\"" + "x".repeat(length) + "\"");
      assertThat(out.buffer()[out.length()]).isZero();
    }
  }

  @Test
  void numbersThatJsonDoesNotHaveAreRefused() {
    assertThatThrownBy(() -> out.number(VALUE, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must be a finite number, not NaN");
    assertThatThrownBy(() -> out.number(VALUE, Double.NEGATIVE_INFINITY))
        .hasMessageContaining("-Infinity");
  }

  @Test
  void extraGoesIntoTheObject() {
    out.reset().beginObject(JsonKey.type("ok"));
    out.endObject();
    out.extra(42);
    assertThat(text()).isEqualTo("{\"@type\":\"ok\",\"@extra\":42}");
  }

  private String written(String value) {
    out.reset().beginObject(JsonKey.type("testString"));
    out.string(VALUE, value);
    out.endObject();
    return JsonParser.parseString(text()).getAsJsonObject().get("value").getAsString();
  }

  private String text() {
    return new String(out.buffer(), 0, out.length(), StandardCharsets.UTF_8);
  }
}
