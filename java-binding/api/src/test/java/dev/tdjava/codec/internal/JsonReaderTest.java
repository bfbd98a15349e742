package dev.tdjava.codec.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void doublesAreRoundedAsTheJdkDoes() {
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      double value =
          switch (i % 3) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextInt() / 1e6;
            default -> random.nextDouble() * Math.pow(10, random.nextInt(20) - 10);
          };
      if (Double.isFinite(value)) {
        assertThat(reader(Double.toString(value)).readDouble()).isEqualTo(value);
        String printed = String.format(java.util.Locale.ROOT, "%.6f", value);
        assertThat(reader(printed).readDouble()).isEqualTo(Double.parseDouble(printed));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", ".", "1.", ".5", "NaN", "1f", "0x1p3", "--1", "1e", "+1", "1.5.5"})
  void whatIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> reader(text).readDouble()).hasMessageContaining("expected a number");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, 999999999999999999L, -42})
  void longs(long value) {
    assertThat(reader(Long.toString(value)).readInt53()).isEqualTo(value);
    assertThat(reader("\"" + value + "\"").readInt64()).isEqualTo(value);
    assertThat(reader(Long.toString(value)).readInt64()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"null\"",
        "\" 5\"",
        "\"5 \"",
        "\"\"",
        "\"-\"",
        "\"007\"",
        "\"-07\"",
        "\"-0\"",
        "-0",
        "\"+5\"",
        "\"1e3\"",
        "\"1e999\"",
        "\"9223372036854775808\"",
        "\u0416",
        "\1"
      })
  void whatIsNoWholeNumberIsRefused(String text) {
    assertThatThrownBy(() -> reader(text).readInt64()).hasMessageContaining("expected ");
  }

  @Test
  void aNumberBeyondADoubleIsRefused() {
    assertThatThrownBy(() -> reader("1e999").readDouble()).hasMessageContaining("a finite number");
    assertThat(reader("1e308").readDouble()).isEqualTo(1e308);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0416", "\1", "\u00e9", "\ud83d\ude00"})
  void noSuchByteBeginsAValue(String text) {
    String found = "found byte " + (text.getBytes(StandardCharsets.UTF_8)[0] & 0xff);
    assertThatThrownBy(() -> reader(text).readBool()).hasMessageContaining(found);
    assertThatThrownBy(() -> reader(text).readInt53()).hasMessageContaining(found);
    assertThatThrownBy(() -> reader(text).readString()).hasMessageContaining(found);
    assertThatThrownBy(() -> reader(text).beginArray()).hasMessageContaining(found);
  }

  @Test
  void stringsOfEveryLengthWithASpecialCharacterAtEveryPlace() {
    for (String special :
        new String[] {"\\\"", "\\u0416", "\u0416", "\ud83d\ude00", "\\ud83d\\ude00"}) {
      for (int before = 0; before < 20; before++) {
        for (int after = 0; after < 20; after++) {
          String json = '"' + "x".repeat(before) + special + "y".repeat(after) + '"';
          String expected = com.google.gson.JsonParser.parseString(json).getAsString();
          JsonReader in = reader(json);
          assertThat(in.readString()).isEqualTo(expected);
          in.end();
        }
      }
    }
  }

  @Test
  void bytesOfEveryLength() {
    Random random = new Random(4);
    for (int length = 0; length < 300; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      Bytes value = Bytes.of(bytes);
      String json = '"' + new String(value.toBase64(), StandardCharsets.US_ASCII) + '"';
      assertThat(reader(json).readBytes()).isEqualTo(value);
    }
  }

  @Test
  void whatLiesBehindTheTextIsNotRead() {
    byte[] bytes = Arrays.copyOf("12".getBytes(StandardCharsets.US_ASCII), 2 + JsonReader.SLACK);
    Arrays.fill(bytes, 2, bytes.length, (byte) ' ');
    bytes[3] = '"';
    JsonReader in = new JsonReader().reset(bytes, 2);
    assertThat(in.readInt32()).isEqualTo(12);
    in.end();
    assertThatThrownBy(in::readString).hasMessageContaining("the end");
    assertThatThrownBy(() -> in.reset(bytes, 3)).hasMessageContaining("longer than its text");
  }

  @Test
  void skipPassesOverAnything() {
    JsonReader in = reader("{\"a\":[{\"}\":\"\\\"]\"},[],{}],\"b\":-1e5,\"c\":null}7");
    in.skip();
    assertThat(in.readInt32()).isEqualTo(7);
  }

  private static JsonReader reader(String json) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    return new JsonReader().reset(Arrays.copyOf(utf8, utf8.length + JsonReader.SLACK), utf8.length);
  }
}
