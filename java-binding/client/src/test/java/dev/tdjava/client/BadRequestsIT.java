package dev.tdjava.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tdjava.api.JsonValue;
import dev.tdjava.api.JsonValueArray;
import dev.tdjava.api.JsonValueNull;
import dev.tdjava.api.UnknownJsonValue;
import dev.tdjava.api.Update;
import dev.tdjava.api.functions.GetJsonString;
import dev.tdjava.api.functions.SetAlarm;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.codec.TdJson;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What cannot be sent fails at once and says why; TDLib would leave its caller waiting for ever.
 */
@Timeout(60)
@NullUnmarked // it gives null where none may be
class BadRequestsIT {

  private final TdClient client = TdClient.create();

  @BeforeEach
  void start() {
    client.start();
  }

  @AfterEach
  void nothingIsPending() throws Exception {
    assertThat(client.send(new TestSquareInt(2)).get(30, SECONDS).value()).isEqualTo(4);
    assertThat(client.pendingRequests()).isZero();
    client.close();
  }

  @Test
  void jsonWithoutAType() {
    refused(() -> client.send(new JsonObject()), "needs a member \"@type\"");
    refused(() -> TdClient.execute(new JsonObject()), "needs a member \"@type\"");
  }

  @Test
  void numbersThatJsonDoesNotHave() {
    JsonObject request = request("testSquareInt");
    request.addProperty("x", Double.NaN);
    refused(() -> client.send(request), "NaN");
    refused(() -> client.send(new SetAlarm(Double.POSITIVE_INFINITY)), "finite number");
  }

  @Test
  void nestingDeeperThanTdlibReads() throws Exception {
    JsonElement json = new JsonArray();
    JsonValue typed = new JsonValueNull();
    for (int i = 0; i < 45; i++) {
      typed = new JsonValueArray(List.of(typed));
    }
    assertThat(client.send(new GetJsonString(typed)).get(30, SECONDS).text()).startsWith("[[[");
    for (int i = 0; i < 60; i++) {
      typed = new JsonValueArray(List.of(typed));
    }
    for (int i = 0; i < 200; i++) {
      JsonArray outer = new JsonArray();
      outer.add(json);
      json = outer;
    }
    GetJsonString deep = new GetJsonString(typed);
    refused(() -> client.send(deep), "more than 100 deep");
    JsonObject request = request("testSquareInt");
    request.add("y", json);
    refused(() -> client.send(request), "within each other");
  }

  @Test
  void textThatIsNotJson() {
    GetJsonString request = new GetJsonString(new UnknownJsonValue("x", "not json"));
    refused(() -> client.send(request), "Not JSON that TDLib reads");
  }

  @Test
  void whoeverStopsWaitingLeavesNothingBehind() {
    // Without parameters TDLib keeps these waiting.
    CompletableFuture<?> cancelled = client.send(new SetAlarm(1e6));
    cancelled.cancel(true);
    CompletableFuture<?> timedOut =
        client.send(new SetAlarm(1e6)).orTimeout(20, TimeUnit.MILLISECONDS);
    assertThatThrownBy(() -> timedOut.get(30, SECONDS)).isNotNull();
    CompletableFuture<?> enormous =
        client.send(new SetAlarm(1e6), Duration.ofSeconds(Long.MAX_VALUE));
    assertThat(enormous).isNotDone();
    enormous.complete(null);
  }

  @Test
  void nullIsNamed() {
    missing(() -> client.send((TestSquareInt) null), "request");
    missing(() -> client.send((JsonObject) null), "request");
    missing(() -> client.send(new TestSquareInt(1), (Duration) null), "timeout");
    missing(() -> TdClient.execute((JsonObject) null), "request");
    missing(() -> client.updates((Class<Update>) null), "type");
    missing(() -> client.updates(Update.class, null), "overflow");
    missing(() -> client.updates((Set<Class<Update>>) null, Overflow.DEFAULT), "types");
    missing(() -> client.jsonUpdates(null), "overflow");
    missing(() -> client.onUpdate(Update.class, null), "handler");
    missing(() -> new Overflow(null, 1), "policy");
    missing(() -> TdLog.onFatalError(null), "handler");
    missing(() -> TdJson.toJson(null), "object");
    missing(() -> TdJson.fromJson(null, "{}"), "type");
    missing(() -> TdJson.fromJson(Update.class, null), "json");
    assertThatThrownBy(() -> client.updates(Set.of(), Overflow.DEFAULT))
        .hasMessageContaining("at least one type");
  }

  private static JsonObject request(String type) {
    JsonObject request = new JsonObject();
    request.addProperty("@type", type);
    return request;
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static void missing(ThrowingCallable call, String name) {
    assertThatThrownBy(call)
        .isInstanceOf(NullPointerException.class)
        .hasMessage(name + " must not be null");
  }
}
