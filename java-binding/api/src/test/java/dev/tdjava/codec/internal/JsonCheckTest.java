package dev.tdjava.codec.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.JsonValue;
import dev.tdjava.api.UnknownJsonValue;
import dev.tdjava.codec.TdJson;
import dev.tdjava.errors.TdDecodeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be handed to TDLib as JSON that is already there, and to {@code TdJson.fromJson}. */
class JsonCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"\\ud800\"| a pair of surrogates, found one alone (byte 1)",
        "\"\\ude00\\ud83d\"| a pair of surrogates",
        "\"\\ud83d\\ud83d\"| a pair of surrogates",
        "\"\\ud83dx\"| a pair of surrogates",
        "{\"\\ud83d\":1}| a pair of surrogates",
        "[,1]| expected a value, found ','",
        "[1,]| expected a value, found ']'",
        "[1 2]| expected ',' or ']'",
        "{,\"a\":1}| expected the name of a field, found ','",
        "{\"a\":1,}| expected the name of a field, found '}'",
        "{\"a\" 1}| expected ':'",
        "{\"a\":1 \"b\":2}| expected ',' or '}'",
        "{\"a\":1,\"\\u0061\":2}| expected a name once in an object",
        "{\"@type\":\"a\",\"@type\":\"a\"}| expected a name once in an object",
        "01| expected ",
        "--1| a digit, found '-'",
        "1.| a digit, found ",
        ".5| a value, found '.'",
        "+1| a value",
        "1e| a digit",
        "1e999| a finite number",
        "-1e999| a finite number",
        "NaN| a value",
        "nul| a value",
        "\"\\x\"| after '\\'",
        "\"\\u12g4\"| four hexadecimal digits",
        "\"a| '\"' at the end of a string",
        "é| a value, found character 233",
        "`` | a value",
      })
  void isRefused(String json, String problem) {
    refused(json == null ? "" : json, problem.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"a\0b\"", "1\0", "1\1", "1\u000b", "1\f", "\u000b1", "\ufeff1", "1\u00a0"})
  void controlCharactersAreRefusedOutsideOfStringsAndNulEverywhere(String json) {
    refused(json, "found ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-0",
        "1.5e-3",
        "1E308",
        "true",
        "null",
        " [ ] ",
        "[1 ,{} ]",
        "{\"a\":{\"a\":1}}",
        "\"\\ud83d\\ude00\\u0000\\/\"",
        "\"\t\n\1\"",
        "\"\u00e9\ud83d\ude00\"",
        "{\"\":[\"\"]}"
      })
  void passes(String json) {
    assertThatCode(() -> new JsonWriter().raw(json)).doesNotThrowAnyException();
    assertThatCode(() -> TdJson.fromJson(JsonValue.class, unknown(json)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\ud83d\"", "\"\ude00b\"", "\"\ud83d\\n\""})
  void aSurrogateThatIsAloneWithoutAnEscapeIsReplaced(String json) {
    JsonWriter out = new JsonWriter();
    out.raw(json);
    String expected = json.replaceAll("[\ud800-\udfff]", "\ufffd");
    assertThat(new String(out.buffer(), 0, out.length(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(expected);
    assertThat(TdJson.fromJson(JsonValue.class, unknown(json)))
        .isEqualTo(new UnknownJsonValue("newer", unknown(expected)));
  }

  private static void refused(String json, String problem) {
    assertThatThrownBy(() -> new JsonWriter().raw(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Not JSON that TDLib reads: ")
        .hasMessageContaining(problem.replaceFirst(", found $", ""));
    assertThatThrownBy(() -> TdJson.fromJson(JsonValue.class, unknown(json)))
        .isInstanceOf(TdDecodeException.class);
    assertThatThrownBy(() -> TdJson.toJson(new UnknownJsonValue("newer", unknown(json))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String unknown(String json) {
    return "{\"@type\":\"newer\",\"x\":" + json + "}";
  }
}
