package dev.tdjava.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tdjava.codec.internal.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The dynamic face's JSON: Gson's trees to bytes and back. */
final class Json {

  /** The member by which TDLib's answers find their requests. */
  static final String EXTRA = "@extra";

  private Json() {}

  /** The tree of an object in UTF-8. */
  static JsonObject parse(byte[] utf8, int length) {
    return JsonParser.parseString(new String(utf8, 0, length, StandardCharsets.UTF_8))
        .getAsJsonObject();
  }

  /** Writes a request, without an {@code @extra} of its own. */
  static void write(JsonWriter out, JsonObject request) {
    JsonObject plain = request;
    if (request.has(EXTRA)) {
      plain = new JsonObject();
      for (Map.Entry<String, JsonElement> member : request.entrySet()) {
        if (!member.getKey().equals(EXTRA)) {
          plain.add(member.getKey(), member.getValue());
        }
      }
    }
    out.raw(plain.toString());
  }

  /** The {@code @type} of a request, for messages to people. */
  static String typeOf(JsonObject request) {
    JsonElement type = request.get("@type");
    return type == null || !type.isJsonPrimitive() ? "a request without @type" : type.getAsString();
  }
}
