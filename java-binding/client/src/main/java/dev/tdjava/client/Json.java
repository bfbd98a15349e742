package dev.tdjava.client;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import dev.tdjava.codec.internal.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The dynamic face's JSON: Gson's trees to bytes and back. */
final class Json {

  // Refuses numbers that are not finite, which toString() would write; older versions have it too.
  private static final TypeAdapter<JsonElement> TREE = new Gson().getAdapter(JsonElement.class);

  /** The member by which TDLib's answers find their requests. */
  static final String EXTRA = "@extra";

  private Json() {}

  /** The tree of an object in UTF-8. */
  static JsonObject parse(byte[] utf8, int length) {
    return JsonParser.parseString(new String(utf8, 0, length, StandardCharsets.UTF_8))
        .getAsJsonObject();
  }

  /**
   * Writes a request, without an {@code @extra} of its own.
   *
   * @throws IllegalArgumentException if it has no {@code @type}, a number that is not finite, or is
   *     nested more deeply than TDLib reads
   */
  static void write(JsonWriter out, JsonObject request) {
    Objects.requireNonNull(request, "request must not be null");
    if (!request.has("@type")) {
      throw new IllegalArgumentException("A request needs a member \"@type\" with its name");
    }
    JsonObject plain = request;
    if (request.has(EXTRA)) {
      plain = new JsonObject();
      for (Map.Entry<String, JsonElement> member : request.entrySet()) {
        if (!member.getKey().equals(EXTRA)) {
          plain.add(member.getKey(), member.getValue());
        }
      }
    }
    out.raw(TREE.toJson(plain));
  }

  /** The {@code @type} of a request, for messages to people. */
  static String typeOf(JsonObject request) {
    JsonElement type = request.get("@type");
    return type == null || !type.isJsonPrimitive() ? "a request without @type" : type.getAsString();
  }
}
