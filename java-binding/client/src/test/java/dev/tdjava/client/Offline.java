package dev.tdjava.client;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.NetworkTypeNone;
import dev.tdjava.api.Ok;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.UpdateConnectionState;
import dev.tdjava.api.functions.SetNetworkType;
import dev.tdjava.api.functions.SetTdlibParameters;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Real TDLib without a network: it is told that there is none before it gets its parameters. */
final class Offline {

  private Offline() {}

  /** A started client that waits for a phone number and will not dial anything. */
  static TdClient ready(Path directory) throws Exception {
    TdClient client = TdClient.create();
    CompletableFuture<Void> waits = new CompletableFuture<>();
    CompletableFuture<Void> connection = new CompletableFuture<>();
    Registration states =
        client.onUpdate(
            UpdateAuthorizationState.class,
            update -> {
              if (update.authorizationState() instanceof AuthorizationStateWaitPhoneNumber) {
                waits.complete(null);
              }
            });
    // Before this update TDLib 1.8.11 crashes in getCurrentState.
    Registration connections =
        client.onUpdate(UpdateConnectionState.class, update -> connection.complete(null));
    client.start();
    prepare(client, directory);
    waits.get(60, SECONDS);
    connection.get(60, SECONDS);
    states.close();
    connections.close();
    return client;
  }

  /** Gives a started client its parameters. */
  static void prepare(TdClient client, Path directory) throws Exception {
    // TDLib keeps it until it has its parameters, and then obeys it first.
    CompletableFuture<Ok> none = client.send(new SetNetworkType(new NetworkTypeNone()));
    client.send(parameters(directory)).get(60, SECONDS);
    none.get(60, SECONDS);
  }

  static SetTdlibParameters parameters(Path directory) {
    return SetTdlibParameters.builder()
        .useTestDc(true)
        // Without its databases TDLib 1.8.61 crashes in getDatabaseStatistics.
        .useFileDatabase(true)
        .useChatInfoDatabase(true)
        .useMessageDatabase(true)
        .databaseDirectory(directory.resolve("database").toString())
        .filesDirectory(directory.resolve("files").toString())
        .apiId(1)
        .apiHash("offline")
        .systemLanguageCode("en")
        .deviceModel("test")
        .applicationVersion("1")
        .build();
  }
}
