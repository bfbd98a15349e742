package dev.tdjava.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.tdjava.api.ConnectionState;
import dev.tdjava.api.NetworkTypeNone;
import dev.tdjava.api.OptionValueString;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.functions.SetNetworkType;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.rx.RxTdClient;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows does what it says, as far as it can without an account. */
@Timeout(120)
class CookbookIT {

  @TempDir Path directory;

  @Test
  void runsOffTheNetwork() {
    RxTdClient client = RxTdClient.create();
    TestSubscriber<ConnectionState> values = Cookbook.values(client).test();
    TestSubscriber<String> texts = Cookbook.updates(client).test();
    TestSubscriber<UpdateOption> options = Cookbook.backpressure(client).test();
    client.start();
    Single.mergeArray(
            client.send(new SetNetworkType(new NetworkTypeNone())), client.send(parameters()))
        .ignoreElements()
        .blockingAwait();

    Cookbook.errors(client).test().awaitDone(30, TimeUnit.SECONDS).assertError(this::unauthorized);
    Cookbook.request(client, 1)
        .test()
        .awaitDone(30, TimeUnit.SECONDS)
        .assertError(this::unauthorized);
    assertThat(Cookbook.json(client).blockingGet())
        .isEqualTo(JsonParser.parseString("{\"@type\":\"testInt\",\"value\":144}"));
    client.close().blockingAwait();

    texts.awaitDone(30, TimeUnit.SECONDS).assertResult();
    values.awaitDone(30, TimeUnit.SECONDS).assertComplete();
    assertThat(values.values()).isNotEmpty();
    options.awaitDone(30, TimeUnit.SECONDS).assertComplete();
    assertThat(options.values()).isNotEmpty();
  }

  @Test
  void synchronousRequestsNeedNoClient() {
    assertThat(Cookbook.synchronous()).isInstanceOf(OptionValueString.class);
  }

  @Test
  void theClientWithoutRxFailsItsFuture() throws InterruptedException {
    try (TdClient client = TdClient.create()) {
      Object me = Cookbook.withoutRx(client).get();
      assertThat(me).as("an error was expected").isNull();
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(TdErrorException.class);
    }
  }

  private boolean unauthorized(Throwable failure) {
    return failure instanceof TdErrorException error && error.code() == 401;
  }

  private SetTdlibParameters parameters() {
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
