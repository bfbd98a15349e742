package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tdjava.api.LogStreamEmpty;
import dev.tdjava.api.NetworkTypeNone;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.functions.AddLogMessage;
import dev.tdjava.api.functions.Close;
import dev.tdjava.api.functions.Destroy;
import dev.tdjava.api.functions.GetLanguagePackString;
import dev.tdjava.api.functions.LogOut;
import dev.tdjava.api.functions.SetLogStream;
import dev.tdjava.api.functions.SetLogVerbosityLevel;
import dev.tdjava.api.functions.SetNetworkType;
import dev.tdjava.boundary.Boundaries;
import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.ReceiveBuffer;
import dev.tdjava.codec.TdJson;
import dev.tdjava.fixtures.Samples;
import dev.tdjava.fixtures.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real TDLib understands every request of the schema: each is sent with a value in every field, its
 * parser accepts it, and it is answered. It goes by the boundary itself, so that nothing of the
 * client can make up an answer.
 */
@Timeout(300)
class EveryRequestIT {

  private static final String NOT_UNDERSTOOD = "Failed to parse JSON object as TDLib request";

  /** Functions that end the session; each is sent to a client of its own. */
  private static final Set<String> ENDING = Set.of("close", "destroy", "logOut");

  /** What functions that dial a proxy are given, in the fields that they have in this schema. */
  private static final JsonObject LOOPBACK_PROXY =
      JsonParser.parseString(
              """
              {"server":"127.0.0.1","port":9,"enable":false,"proxy_id":1,"dc_id":1,"timeout":0.1,
               "type":{"@type":"proxyTypeSocks5","username":"","password":""}}""")
          .getAsJsonObject();

  @TempDir private Path directory;
  private final Map<String, JsonObject> answers = new HashMap<>();
  private final Set<String> preparations = new HashSet<>();

  @Test
  void isUnderstoodAndAnswered() {
    Boundary boundary = Boundaries.get();
    execute(boundary, new SetLogVerbosityLevel(0));
    execute(boundary, new SetLogStream(new LogStreamEmpty()));
    Samples samples = new Samples(61);

    int client = ready(boundary, "all");
    Set<String> sent = new HashSet<>();
    for (Schema schema : Schema.all()) {
      if (schema.isFunction() && !ENDING.contains(schema.name())) {
        send(boundary, client, request(schema, samples), schema.name());
        sent.add(schema.name());
      }
    }
    assertThat(sent).hasSizeGreaterThan(500); // TDLib 1.8.11 has 570 functions
    send(boundary, client, new Close(), "close");
    receiveUntilClosed(boundary);
    for (TdObject ending : new TdObject[] {new LogOut(), new Destroy()}) {
      send(boundary, ready(boundary, ending.typeName()), ending, ending.typeName());
      receiveUntilClosed(boundary);
    }

    for (String preparation : preparations) {
      assertThat(answers.get(preparation)).as(preparation).extracting(Json::typeOf).isEqualTo("ok");
    }
    sent.addAll(ENDING);
    assertThat(answers.keySet()).containsAll(sent);
    sent.forEach(
        function ->
            assertThat(String.valueOf(answers.get(function)))
                .as(function)
                .doesNotContain(NOT_UNDERSTOOD));
  }

  /** The request with a value in every field, harmless where a random one would do harm. */
  private String request(Schema schema, Samples samples) {
    TdObject request =
        switch (schema.name()) {
          // Would let TDLib dial.
          case "setNetworkType" -> new SetNetworkType(new NetworkTypeNone());
          // Would write to the given path.
          case "setLogStream" -> new SetLogStream(new LogStreamEmpty());
          case "getLanguagePackString" ->
              new GetLanguagePackString(directory.resolve("words").toString(), "a", "b", "c");
          // Would flood the log, and end the process.
          case "setLogVerbosityLevel" -> new SetLogVerbosityLevel(0);
          case "addLogMessage" -> new AddLogMessage(5, samples.text());
          default -> samples.of(schema.type(), () -> false);
        };
    String json = TdJson.toJson(request);
    // Would dial the given server, whatever the network type.
    return schema.name().endsWith("Proxy") ? toLoopback(json) : json;
  }

  private static String toLoopback(String json) {
    JsonObject request = JsonParser.parseString(json).getAsJsonObject();
    toLoopback(request);
    return request.toString();
  }

  private static void toLoopback(JsonObject json) {
    for (Map.Entry<String, JsonElement> field : json.entrySet()) {
      if (LOOPBACK_PROXY.has(field.getKey())) {
        field.setValue(LOOPBACK_PROXY.get(field.getKey()));
      } else if (field.getValue() instanceof JsonObject object) {
        toLoopback(object);
      }
    }
  }

  private int ready(Boundary boundary, String name) {
    int client = boundary.createClientId();
    prepare(boundary, client, new SetNetworkType(new NetworkTypeNone()), name);
    prepare(boundary, client, Offline.parameters(directory.resolve(name)), name);
    // Before this update TDLib 1.8.11 crashes in getCurrentState.
    receiveUntil(boundary, "updateConnectionState");
    return client;
  }

  private void prepare(Boundary boundary, int client, TdObject request, String name) {
    String extra = request.typeName() + " for " + name;
    send(boundary, client, request, extra);
    preparations.add(extra);
  }

  private static void send(Boundary boundary, int client, TdObject request, String extra) {
    send(boundary, client, TdJson.toJson(request), extra);
  }

  private static void send(Boundary boundary, int client, String json, String extra) {
    String tagged = json.substring(0, json.length() - 1) + ",\"@extra\":\"" + extra + "\"}";
    byte[] utf8 = tagged.getBytes(StandardCharsets.UTF_8);
    boundary.send(client, Arrays.copyOf(utf8, utf8.length + 1), utf8.length);
  }

  private static void execute(Boundary boundary, TdObject request) {
    byte[] utf8 = TdJson.toJson(request).getBytes(StandardCharsets.UTF_8);
    assertThat(boundary.execute(Arrays.copyOf(utf8, utf8.length + 1), utf8.length)).isNotNull();
  }

  private void receiveUntilClosed(Boundary boundary) {
    receiveUntil(boundary, "authorizationStateClosed");
    while (receive(boundary).isPresent()) {} // the last answers can follow
  }

  /** Receives until a message has an object of the type. */
  private void receiveUntil(Boundary boundary, String type) {
    Predicate<JsonObject> awaited = message -> message.toString().contains('"' + type + '"');
    while (receive(boundary).filter(awaited).isEmpty()) {}
  }

  private Optional<JsonObject> receive(Boundary boundary) {
    ReceiveBuffer buffer = new ReceiveBuffer();
    if (!boundary.receive(1, buffer)) {
      return Optional.empty();
    }
    JsonObject message = Json.parse(buffer.bytes(), buffer.length());
    if (message.has(Json.EXTRA)) {
      answers.put(message.get(Json.EXTRA).getAsString(), message);
    }
    return Optional.of(message);
  }
}
