package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.JsonValue;
import dev.tdjava.api.TdObject;
import dev.tdjava.boundary.Boundary;
import dev.tdjava.codec.TdJson;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.errors.TdDecodeException;
import dev.tdjava.fixtures.Rounds;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TDLib reads all JSON that tdjava lets pass, and reads it as tdjava does. */
class RawJsonIT {

  /** {@code build-scripts/soak 25} makes it a million, which take some minutes. */
  private static final int MUTATIONS = Rounds.of(40_000);

  private static final String[] SEEDS = {
    "{\"@type\":\"text\",\"text\":\"a\\\"b\\\\c\\u0416\\ud83d\\ude00\\n\",\"n\":[1,-2.5e3,null]}",
    "[{\"a\":true,\"b\":false},[],{},\"\",[[0]]]",
    "{\"\\u0061b\":{\"c\":{\"d\":[\"\u0416\",\"\ud83d\ude00\"]}},\"e\" : -0.0 ,\"f\":\"\\ud83d\\ude00\"}",
    "\"\\ud83d\\ude00\\u0000\\b\\f\\/\"",
    "-12.5E+10",
    "[".repeat(97) + "1" + "]".repeat(97),
  };
  private static final String[] PIECES = {
    ",",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\"",
    "\\",
    "\\u",
    "\\ud800",
    "\\ude00",
    "\\ud83d\\ude00",
    "\\x",
    "\0",
    "\1",
    "\t",
    "\n",
    "\u000b",
    "\f",
    "\u007f",
    "\u0080",
    "\u00a0",
    "\ufeff",
    "\u0416",
    " ",
    "\ud800",
    "\ude00",
    "\ud83d\ude00",
    "null",
    "true",
    "nul",
    "NaN",
    "-",
    "+",
    ".",
    "0",
    "7",
    "e",
    "1e999",
    "1e308",
    "{}",
    "[]",
    "\"a\":1,",
    ",\"a\":1",
    "[[",
    "]]",
    "\"@type\":\"x\",",
    "//",
    "'"
  };

  private final Boundary tdlib = Library.boundary();
  private final JsonWriter out = new JsonWriter();

  @Tag("soak")
  @Test
  void mutatedTexts() {
    Random random = new Random(17);
    int passed = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String json = mutated(SEEDS[random.nextInt(SEEDS.length)], random);
      String object = "{\"@type\":\"newer\",\"x\":" + json + "}";
      out.reset();
      assertThat(isRead(object)).as("%s by fromJson", object).isEqualTo(passes(object));
      out.reset().beginObject(JsonKey.type("noSuchRequest"));
      out.key(JsonKey.field("@extra"));
      if (passes(json)) {
        out.endObject();
        passed++;
        // An echo, so that whatever ends the process when TDLib prints it would do so here.
        JsonElement extra = answer().get("@extra");
        assertThat(extra).as(json).isEqualTo(JsonParser.parseString(withoutLoneSurrogates(json)));
      }
    }
    assertThat(passed).isBetween(MUTATIONS / 20, MUTATIONS / 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "\"1\"",
        "\"-5\"",
        "0",
        "\"0\"",
        "null",
        "\"null\"",
        "\" 5\"",
        "\"5 \"",
        "\"\"",
        "\"007\"",
        "007",
        "\"-0\"",
        "-0",
        "\"+5\"",
        "1e3",
        "1e999",
        "\"1e999\"",
        "1.0",
        "true",
        "[]",
        "{}",
        "\"-\"",
        "\"9223372036854775807\"",
        "\"9223372036854775808\"",
        "\"-9223372036854775808\"",
        "\u0416",
        "99999999999999999999",
        "\"--1\"",
        "-",
        "\"\\u0031\"",
        "\"0x1\""
      })
  void int64(String value) {
    compare(
        FormattedText.class,
        "{\"@type\":\"formattedText\",\"text\":\"ab\",\"entities\":[{\"offset\":0,\"length\":2,\"type\":"
            + "{\"@type\":\"textEntityTypeCustomEmoji\",\"custom_emoji_id\":"
            + value
            + "}}]}",
        "getMarkdownText",
        "text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"jsonValueNumber\",\"value\":1e999}",
        "{\"@type\":\"jsonValueNumber\",\"value\":-1e999}",
        "{\"@type\":\"jsonValueNumber\",\"value\":1e308}",
        "{\"@type\":\"jsonValueNumber\",\"value\":\u0416}",
        "{\"@type\":\"jsonValueNumber\",\"value\":--1}",
        "{\"@type\":\"jsonValueBoolean\",\"value\":\u0416}",
        "{\"@type\":\"jsonValueBoolean\",\"value\":\1}",
        "{\"@type\":\"jsonValueBoolean\",\"value\": true}",
        "{\"@type\":\"jsonValueString\",\"value\":\u0416}",
        "{\"@type\":\"jsonValueString\",\"value\":\"\\ud800\"}",
        "{\"@type\":\"jsonValueArray\",\"values\":[,{\"@type\":\"jsonValueNull\"}]}",
        "{\"@type\":\"jsonValueArray\",\"values\":[\u0416]}",
        "{\"@type\":\"jsonValueNull\",\"@type\":\"jsonValueBoolean\"}",
        "{\"@type\":\"nope\",\"@type\":\"jsonValueNull\"}",
        "{\"x\":[1],\"@type\":\"jsonValueNull\"}",
        "{\"\\u0040type\":\"jsonValueNull\"}",
        "{\"@type\":1}",
        "\u0416",
        "{}",
      })
  void otherValues(String json) {
    compare(JsonValue.class, json, "getJsonString", "json_value");
  }

  private <T extends TdObject> void compare(
      Class<T> type, String json, String request, String field) {
    T ours;
    try {
      ours = TdJson.fromJson(type, json);
    } catch (TdDecodeException e) {
      assertThat(e).hasMessageNotContaining("nested too deeply");
      return;
    }
    JsonObject fromText = execute(request, field, json);
    assertThat(fromText.toString()).doesNotContain("Failed to parse");
    assertThat(execute(request, field, TdJson.toJson(ours))).isEqualTo(fromText);
  }

  private JsonObject execute(String request, String field, String json) {
    out.reset().beginObject(JsonKey.type(request));
    out.key(JsonKey.field(field));
    out.raw(json);
    out.endObject();
    return answer();
  }

  private boolean passes(String json) {
    try {
      out.raw(json);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isRead(String json) {
    try {
      return TdJson.fromJson(JsonValue.class, json) != null;
    } catch (TdDecodeException e) {
      return false;
    }
  }

  private JsonObject answer() {
    byte @Nullable [] answer = tdlib.execute(out.buffer(), out.length());
    assertThat(answer).isNotNull();
    return JsonParser.parseString(new String(answer, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private static String mutated(String json, Random random) {
    StringBuilder text = new StringBuilder(json);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(4));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
        default -> text.insert(from, PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }

  private static String withoutLoneSurrogates(String json) {
    return new String(json.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
  }
}
