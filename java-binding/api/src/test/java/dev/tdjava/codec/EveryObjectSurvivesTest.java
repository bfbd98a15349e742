package dev.tdjava.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.tdjava.api.TdObject;
import dev.tdjava.fixtures.Oracle;
import dev.tdjava.fixtures.Rounds;
import dev.tdjava.fixtures.Samples;
import dev.tdjava.fixtures.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constructor of the schema goes from record to JSON and back, in every disguise. */
class EveryObjectSurvivesTest {

  private static final int VALUES_OF_EACH = Rounds.of(4);
  private static final JsonElement UNKNOWN_OBJECT =
      JsonParser.parseString("[{\"@type\":\"}\\\"\"},1]");
  private static final Oracle ORACLE = new Oracle();
  private static final GsonBuilder GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls();

  static List<Schema> constructors() {
    return Schema.all().stream().filter(schema -> !schema.isFunction()).toList();
  }

  static List<Schema> functions() {
    return Schema.all().stream().filter(Schema::isFunction).toList();
  }

  @Test
  @Tag("pinned-schema")
  void theSchemaIsWhole() {
    assertThat(constructors()).hasSize(1985);
    assertThat(functions()).hasSize(956);
  }

  @ParameterizedTest
  @MethodSource("constructors")
  @Tag("soak")
  void randomValuesSurvive(Schema schema) {
    Samples samples = new Samples(schema.name().hashCode());
    Random random = new Random(1);
    for (int i = 0; i < VALUES_OF_EACH; i++) {
      check(samples.of(schema.type()), random);
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  @Tag("soak")
  void requestsAreWrittenAsTheSchemaSays(Schema schema) {
    Samples samples = new Samples(schema.name().hashCode());
    for (int i = 0; i < VALUES_OF_EACH; i++) {
      TdObject request = samples.of(schema.type());
      JsonObject json = JsonParser.parseString(TdJson.toJson(request)).getAsJsonObject();
      assertThat(json.get("@type").getAsString()).isEqualTo(schema.name());
      assertThat(ORACLE.read(json, schema)).isEqualTo(request);
    }
  }

  private static void check(TdObject value, Random random) {
    Class<? extends TdObject> type = value.getClass();
    String json = TdJson.toJson(value);
    JsonObject tree = JsonParser.parseString(json).getAsJsonObject();
    assertThat(ORACLE.read(tree)).as("what Gson reads").isEqualTo(value);
    assertThat(TdJson.fromJson(type, json)).as("as written").isEqualTo(value);
    assertThat(TdJson.fromJson(type, ascii(json))).as("in ASCII, as TDLib prints").isEqualTo(value);
    assertThat(TdJson.fromJson(type, GSON.setPrettyPrinting().create().toJson(tree)))
        .as("with white space")
        .isEqualTo(value);
    assertThat(TdJson.fromJson(type, disguised(tree, random).toString()))
        .as("in another order, with unknown fields")
        .isEqualTo(value);
  }

  private static String ascii(String json) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      } else {
        ascii.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      }
    }
    return ascii.toString();
  }

  private static JsonElement disguised(JsonElement json, Random random) {
    if (json instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(element -> copy.add(disguised(element, random)));
      return copy;
    }
    if (json instanceof JsonObject object) {
      List<Map.Entry<String, JsonElement>> members = new ArrayList<>();
      object
          .asMap()
          .forEach((name, value) -> members.add(Map.entry(name, disguised(value, random))));
      members.add(Map.entry("no_such_field", UNKNOWN_OBJECT));
      members.add(Map.entry("another", new JsonPrimitive(-1.5e3)));
      Collections.shuffle(members, random);
      JsonObject copy = new JsonObject();
      members.forEach(member -> copy.add(member.getKey(), member.getValue()));
      return copy;
    }
    return json;
  }
}
