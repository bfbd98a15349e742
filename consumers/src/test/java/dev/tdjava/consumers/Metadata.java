package dev.tdjava.consumers;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A {@code reachability-metadata.json}, which tells GraalVM what a native image has to contain. */
record Metadata(JsonObject json) {

  static Metadata read(Path file) throws IOException {
    return new Metadata(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
  }

  /** Types that may be looked up. */
  List<String> types() {
    return entries(array(json, "reflection"), type -> true);
  }

  /** Types that C code may look up. */
  List<String> jniTypes() {
    return entries(array(json, "reflection"), type -> flag(type, "jniAccessible"));
  }

  /** The methods that may be looked up, such as {@code java.lang.String.<init>(byte[])}. */
  List<String> methods() {
    List<String> found = new ArrayList<>();
    for (JsonElement type : array(json, "reflection")) {
      for (JsonElement method : array(type.getAsJsonObject(), "methods")) {
        found.add(name(type) + "." + text(method, "name") + parameters(method));
      }
    }
    return found;
  }

  List<String> resources() {
    List<String> found = new ArrayList<>();
    array(json, "resources").forEach(resource -> found.add(text(resource, "glob")));
    return found;
  }

  /**
   * Descriptors of C functions, such as {@code jlong(void*)}, with "critical" behind where it is
   * said.
   */
  List<String> downcalls() {
    List<String> found = new ArrayList<>();
    for (JsonElement call : array(foreign(), "downcalls")) {
      boolean critical = call.getAsJsonObject().has("options");
      found.add(text(call, "returnType") + parameters(call) + (critical ? " critical" : ""));
    }
    return found;
  }

  /** Descriptors of what C code calls. */
  List<String> upcalls() {
    List<String> found = new ArrayList<>();
    for (JsonElement call : array(foreign(), "upcalls")) {
      found.add(text(call, "returnType") + parameters(call));
    }
    return found;
  }

  private JsonObject foreign() {
    return json.has("foreign") ? json.getAsJsonObject("foreign") : new JsonObject();
  }

  private static List<String> entries(JsonArray types, Predicate<JsonObject> wanted) {
    List<String> found = new ArrayList<>();
    for (JsonElement type : types) {
      if (wanted.test(type.getAsJsonObject())) {
        found.add(name(type));
      }
    }
    return found;
  }

  private static boolean flag(JsonObject type, String name) {
    return type.has(name) && type.get(name).getAsBoolean();
  }

  private static String name(JsonElement type) {
    return text(type, "type");
  }

  private static String parameters(JsonElement of) {
    List<String> types = new ArrayList<>();
    array(of.getAsJsonObject(), "parameterTypes").forEach(type -> types.add(type.getAsString()));
    return "(" + String.join(",", types) + ")";
  }

  private static String text(JsonElement of, String name) {
    return of.getAsJsonObject().get(name).getAsString();
  }

  private static JsonArray array(JsonObject of, String name) {
    return of.has(name) ? of.getAsJsonArray(name) : new JsonArray();
  }
}
