package dev.tdjava.benchmarks.endtoend;

import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.NetworkTypeNone;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.functions.SetNetworkType;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.client.Registration;
import dev.tdjava.client.TdClient;
import java.nio.file.Path;

/** Brings a client to where it waits for a phone number, dialling nothing. */
final class Offline {

  private Offline() {}

  /** For a client that has been started or is to be started by {@code start}. */
  static void ready(TdClient client, Runnable start, Path directory) throws Exception {
    Countdown waits = new Countdown(1);
    Registration states =
        client.onUpdate(
            UpdateAuthorizationState.class,
            update -> {
              if (update.authorizationState() instanceof AuthorizationStateWaitPhoneNumber) {
                waits.one();
              }
            });
    start.run();
    // Before the parameters, always: with these TDLib would dial at once.
    client.send(new SetNetworkType(new NetworkTypeNone()));
    client.send(parameters(directory)).get();
    waits.await();
    states.close();
  }

  private static SetTdlibParameters parameters(Path directory) {
    return SetTdlibParameters.builder()
        .useTestDc(true)
        .databaseDirectory(directory.toString())
        .apiId(1)
        .apiHash("0")
        .systemLanguageCode("en")
        .deviceModel("benchmark")
        .applicationVersion("1")
        .build();
  }
}
