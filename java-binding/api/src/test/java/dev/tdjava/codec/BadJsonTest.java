package dev.tdjava.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.DatedFile;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.Location;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.TestBytes;
import dev.tdjava.api.TestInt;
import dev.tdjava.api.TestString;
import dev.tdjava.api.TestVectorInt;
import dev.tdjava.errors.TdDecodeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Malformed JSON gets a message that says what was expected and where; it never gets further. */
class BadJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"@type\":\"testInt\",\"value\":\"x\"}| whole number, found '\"'",
        "{\"@type\":\"testInt\",\"value\":2147483648}| 32 bits, found 2147483648",
        "{\"@type\":\"testInt\",\"value\":1.5}| expected ',' or '}', found '.'",
        "{\"@type\":\"testInt\",\"value\":99999999999999999999}| 64 bits",
        "{\"@type\":\"testInt\",\"value\":1| the end",
        "{\"@type\":\"testInt\",\"value\":| the end",
        "{\"@type\":\"testInt\"| the end",
        "{| the end",
        "`` | the end",
        "{\"@type\":\"testInt\",\"value\":1}}| expected the end, found '}'",
        "{\"@type\":\"testInt\" \"value\":1}| expected ',' or '}'",
        "{\"@type\":\"testInt\",value:1}| name of a field",
        "{\"@type\":\"testString\",\"value\":1}| expected type \"testInt\", found \"testString\"",
        "null| found null",
        "[]| expected '{'",
      })
  void integers(String json, String problem) {
    fails(TestInt.class, json == null ? "" : json, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"@type\":\"testString\",\"value\":5}| expected a string, found '5'",
        "{\"@type\":\"testString\",\"value\":\"abc| found the end",
        "{\"@type\":\"testString\",\"value\":\"a\\x\"}| after '\\'",
        "{\"@type\":\"testString\",\"value\":\"\\u12g4\"}| four hexadecimal digits",
        "{\"@type\":\"testString\",\"value\":\"\\u12| four hexadecimal digits",
      })
  void strings(String json, String problem) {
    fails(TestString.class, json, problem);
  }

  @Test
  void otherValues() {
    fails(TestBytes.class, "{\"@type\":\"testBytes\",\"value\":\"A-_=\"}", "expected Base64");
    fails(TestVectorInt.class, "{\"@type\":\"testVectorInt\",\"value\":[1 2]}", "',' or ']'");
    fails(TestVectorInt.class, "{\"@type\":\"testVectorInt\",\"value\":[1,]}", "whole number");
    fails(TestVectorInt.class, "{\"@type\":\"testVectorInt\",\"value\":{}}", "expected '['");
    fails(Location.class, "{\"@type\":\"location\",\"latitude\":0x10}", "expected a number");
    fails(AuthorizationState.class, "{\"x\":1}", "one without");
  }

  @Test
  void whatMustBeThereIsMissed() {
    fails(
        DatedFile.class, "{\"@type\":\"datedFile\",\"date\":1}", "DatedFile.file must not be null");
  }

  @Test
  void nestingWithoutEnd() {
    String bold = "{\"@type\":\"richTextBold\",\"text\":";
    fails(dev.tdjava.api.RichText.class, bold.repeat(200_000), "nested too deeply");
  }

  @Test
  void theMessageNamesTypeAndPlaceButNotTheContent() {
    String json = "{\"@type\":\"formattedText\",\"text\":\"my secret\",\"entities\":7}";
    assertThatThrownBy(() -> TdJson.fromJson(FormattedText.class, json))
        .isInstanceOfSatisfying(
            TdDecodeException.class,
            e -> {
              assertThat(e.type()).isEqualTo("formattedText");
              assertThat(e.offset()).isEqualTo(json.indexOf('7'));
              assertThat(e).hasMessageContaining("formattedText").hasMessageNotContaining("secret");
            });
  }

  @Test
  void missingFieldsHaveTheirDefaults() {
    assertThat(TdJson.fromJson(TestInt.class, "{\"@type\":\"testInt\"}")).isEqualTo(new TestInt(0));
    assertThat(TdJson.fromJson(TestInt.class, "{}")).isEqualTo(new TestInt(0));
    assertThat(TdJson.fromJson(TestString.class, "{\"value\":null}")).isEqualTo(new TestString(""));
  }

  private static void fails(Class<? extends TdObject> type, String json, String problem) {
    assertThatThrownBy(() -> TdJson.fromJson(type, json))
        .isInstanceOf(TdDecodeException.class)
        .hasMessageContaining(problem);
  }
}
