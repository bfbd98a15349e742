package dev.tdjava.rx;

import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.NetworkTypeNone;
import dev.tdjava.api.functions.SetNetworkType;
import dev.tdjava.api.functions.SetTdlibParameters;
import io.reactivex.rxjava3.core.Single;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Clients of real TDLib that dial nothing. */
final class Offline {

  private Offline() {}

  /** Starts a client and brings it to where it waits for a phone number. */
  static RxTdClient reachPhoneNumber(RxTdClient client, Path directory) {
    client.start();
    // Before the parameters, always: with these TDLib would dial at once. Both are answered then.
    Single.mergeArray(
            client.send(new SetNetworkType(new NetworkTypeNone())),
            client.send(parameters(directory)))
        .ignoreElements()
        .timeout(30, TimeUnit.SECONDS)
        .blockingAwait();
    client
        .authorizationStates()
        .ofType(AuthorizationStateWaitPhoneNumber.class)
        .firstOrError()
        .timeout(30, TimeUnit.SECONDS)
        .ignoreElement()
        .blockingAwait();
    return client;
  }

  private static SetTdlibParameters parameters(Path directory) {
    return SetTdlibParameters.builder()
        .databaseDirectory(directory.toString())
        .apiId(1)
        .apiHash("nobody")
        .systemLanguageCode("en")
        .deviceModel("test")
        .applicationVersion("1")
        .build();
  }
}
