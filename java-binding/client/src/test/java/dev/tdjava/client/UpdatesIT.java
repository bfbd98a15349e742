package dev.tdjava.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.Updates;
import dev.tdjava.api.functions.GetCurrentState;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.SetOption;
import dev.tdjava.codec.TdJson;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.errors.TdTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Updates of real TDLib, offline. */
@Timeout(120)
class UpdatesIT {

  @TempDir private Path directory;

  @Test
  void whoSubscribesBeforeTheStartSeesTheFirstUpdate() {
    List<Update> updates = new CopyOnWriteArrayList<>();
    TdClient client = TdClient.create();
    client.onUpdate(Update.class, updates::add);
    client.start();
    await().until(() -> updates.stream().anyMatch(UpdateAuthorizationState.class::isInstance));
    client.close();
  }

  @Test
  void theCurrentStateIsKnownThroughout() throws Exception {
    try (TdClient client = Offline.ready(directory)) {
      Updates state = client.send(new GetCurrentState()).get(60, SECONDS);
      assertThat(state.updates()).hasSizeGreaterThan(20); // TDLib 1.8.11 has 25, 1.8.61 has over 60
      assertThat(state.toString()).doesNotContain("Unknown");
      JsonObject request = new JsonObject();
      request.addProperty("@type", "getCurrentState");
      JsonObject json = client.send(request).get(60, SECONDS);
      JsonElement again = JsonParser.parseString(TdJson.toJson(state));
      assertThat(again.getAsJsonObject().getAsJsonArray("updates").size())
          .isEqualTo(json.getAsJsonArray("updates").size());
    }
  }

  @Test
  void eachSubscriberGetsItsTypes() throws Exception {
    List<UpdateOption> options = Collections.synchronizedList(new ArrayList<>());
    List<Update> all = Collections.synchronizedList(new ArrayList<>());
    List<UpdateNewMessage> none = new CopyOnWriteArrayList<>();
    try (TdClient client = Offline.ready(directory)) {
      Registration first = client.onUpdate(UpdateOption.class, options::add);
      client.onUpdate(Update.class, all::add);
      client.onUpdate(UpdateNewMessage.class, none::add);
      set(client, 1);
      set(client, 2);
      first.close();
      set(client, 3);
      await().until(() -> all.contains(option(3)));
      assertThat(options).contains(option(1), option(2)).doesNotContain(option(3));
      assertThat(none).isEmpty();
    }
  }

  @Test
  void anAnswerComesAfterTheUpdatesBeforeIt() throws Exception {
    try (TdClient client = Offline.ready(directory)) {
      List<Update> seen = new ArrayList<>(); // one thread at a time, so no lock
      client.onUpdate(UpdateOption.class, seen::add);
      for (int i = 1; i <= 200; i++) {
        int value = i;
        boolean inOrder =
            client
                .send(new SetOption("x_order", new OptionValueInteger(i)))
                .thenApply(ok -> seen.contains(option("x_order", value)))
                .get(60, SECONDS);
        assertThat(inOrder).isTrue();
      }
    }
  }

  @Test
  void updatesInJson() throws Exception {
    CompletableFuture<JsonObject> option = new CompletableFuture<>();
    try (TdClient client = Offline.ready(directory)) {
      Handler<JsonObject> handler =
          new Handler<>(
              json -> {
                if (json.toString().contains("x_test")) {
                  option.complete(json);
                }
              });
      client.jsonUpdates(Overflow.DEFAULT).subscribe(handler);
      set(client, 7);
      JsonObject json = option.get(60, SECONDS);
      assertThat(json.get("@type").getAsString()).isEqualTo("updateOption");
      assertThat(json.has("@client_id")).isFalse();
      assertThat(TdJson.fromJson(Update.class, json.toString())).isEqualTo(option(7));
    }
  }

  @Test
  void requestsInJson() throws Exception {
    try (TdClient client = TdClient.create().start()) {
      JsonObject request = new JsonObject();
      request.addProperty("@type", "testSquareInt");
      request.addProperty("x", 12);
      request.add("@extra", JsonParser.parseString("{\"any\":[\"thing\"]}"));
      JsonObject answer = client.send(request).get(60, SECONDS);
      assertThat(answer.get("value").getAsInt()).isEqualTo(144);
      assertThat(answer.get("@extra")).isEqualTo(request.get("@extra"));
      assertThat(answer.has("@client_id")).isFalse();
      request.addProperty("@type", "noSuchFunction");
      assertThatThrownBy(() -> client.send(request).get(60, SECONDS))
          .hasCauseInstanceOf(TdErrorException.class)
          .hasMessageContaining("noSuchFunction: 400");
    }
  }

  @Test
  void whatNeedsALoginSaysSo() throws Exception {
    try (TdClient client = Offline.ready(directory)) {
      assertThatThrownBy(() -> client.send(new GetMe()).get(60, SECONDS))
          .isInstanceOf(ExecutionException.class)
          .cause()
          .hasMessage("getMe: 401 Unauthorized");
    }
  }

  @Test
  void aTimeoutLeavesNothingBehind() throws Exception {
    try (TdClient client = TdClient.create().start()) {
      // Without parameters TDLib keeps this one waiting.
      assertThatThrownBy(
              () ->
                  client
                      .send(new dev.tdjava.api.functions.GetCountries(), Duration.ofMillis(50))
                      .get(60, SECONDS))
          .hasCauseInstanceOf(TdTimeoutException.class)
          .hasMessageContaining("getCountries was not answered within PT0.05S");
      await().until(() -> client.pendingRequests() == 0);
    }
  }

  private static void set(TdClient client, long value) throws Exception {
    client.send(new SetOption("x_test", new OptionValueInteger(value))).get(60, SECONDS);
  }

  private static UpdateOption option(long value) {
    return option("x_test", value);
  }

  private static UpdateOption option(String name, long value) {
    return new UpdateOption(name, new OptionValueInteger(value));
  }
}
