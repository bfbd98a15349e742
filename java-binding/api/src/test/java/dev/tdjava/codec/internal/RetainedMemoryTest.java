package dev.tdjava.codec.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.TestString;
import dev.tdjava.api.TestVectorInt;
import dev.tdjava.codec.TdJson;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What one large text took is given back at once, for its thread may never come again. */
class RetainedMemoryTest {

  private static final int LARGE = 10_000_000;
  private static final JsonKey VALUE = JsonKey.field("value");

  @Test
  void ofAWriter() {
    JsonWriter out = new JsonWriter();
    out.beginObject(JsonKey.type("testString"));
    out.string(VALUE, "x".repeat(LARGE));
    out.endObject();
    assertThat(out.kept()).isGreaterThan(LARGE);
    out.release();
    assertThat(out.kept()).isLessThanOrEqualTo(JsonWriter.KEPT);
    assertThat(out.length()).isZero();
  }

  @Test
  void ofAWriterWhoseTextWasUsual() {
    JsonWriter out = new JsonWriter();
    out.raw("\"" + "x".repeat(10_000) + "\"");
    int kept = out.kept();
    out.release();
    assertThat(out.kept()).as("not taken and given back for each text").isEqualTo(kept);
  }

  @Test
  void ofAReadersStrings() {
    JsonReader in = new JsonReader();
    String json = TdJson.toJson(new TestString("x")).replace("x", "\\n".repeat(LARGE));
    assertThat(Codecs.read(in, json, TestString.class).value()).hasSize(LARGE);
    assertThat(in.kept()).isGreaterThan(LARGE);
    in.release();
    assertThat(in.kept()).isLessThanOrEqualTo(2 * JsonWriter.KEPT);
  }

  @Test
  void ofAReadersLists() {
    JsonReader in = new JsonReader();
    String json = TdJson.toJson(new TestVectorInt(Collections.nCopies(LARGE / 10, 7)));
    assertThat(Codecs.read(in, json, TestVectorInt.class).value()).hasSize(LARGE / 10);
    assertThat(in.kept()).isGreaterThan(2 * JsonWriter.KEPT);
    in.release();
    assertThat(in.kept()).isLessThanOrEqualTo(2 * JsonWriter.KEPT);
  }
}
