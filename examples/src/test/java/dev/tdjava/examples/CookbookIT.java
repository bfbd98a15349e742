package dev.tdjava.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.tdjava.api.AddedProxy;
import dev.tdjava.api.Bytes;
import dev.tdjava.api.ConnectionState;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.NetworkTypeNone;
import dev.tdjava.api.OptionValueString;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityTypeBold;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.GetProxies;
import dev.tdjava.api.functions.SetNetworkType;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.junit.Tolerates;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
  void aProxyIsSetBeforeTheParametersAndNeverWaitedForAlone() {
    RxTdClient client = RxTdClient.create().start();
    TestObserver<?> network = client.send(new SetNetworkType(new NetworkTypeNone())).test();

    Cookbook.proxy(client, parameters()).test().awaitDone(30, TimeUnit.SECONDS).assertComplete();

    network.awaitDone(30, TimeUnit.SECONDS).assertComplete();
    assertThat(client.send(new GetProxies()).blockingGet().proxies())
        .singleElement()
        .matches(AddedProxy::isEnabled);
    client.close().blockingAwait();
  }

  @Test
  @Tolerates("Wrong database encryption key")
  void theTwo401sHaveDifferentTexts() {
    assertThat(errorOfParameters("key")).isNull();

    assertThat(errorOfParameters("another")).isEqualTo("401 Wrong database encryption key");
  }

  private @Nullable String errorOfParameters(String key) {
    RxTdClient client = RxTdClient.create().start();
    TestObserver<?> network = client.send(new SetNetworkType(new NetworkTypeNone())).test();
    try {
      client.send(parameters(key)).ignoreElement().blockingAwait();
      network.awaitDone(30, TimeUnit.SECONDS).assertComplete();
      assertThatThrownBy(() -> client.send(new GetMe()).blockingGet())
          .hasMessageContaining("401 Unauthorized");
      return null;
    } catch (TdErrorException e) {
      return e.code() + " " + e.errorMessage();
    } finally {
      client.close().blockingAwait();
    }
  }

  @Test
  void aProgramLivesUntilItsClientHasClosed() throws Exception {
    RxTdClient client = RxTdClient.create();
    Thread program = new Thread(() -> Cookbook.untilClosed(client), "program");
    program.start();
    assertThat(client.authorizationStates().blockingFirst()).isNotNull(); // it has started
    assertThat(program.isAlive()).isTrue();

    client.close().blockingAwait();

    program.join(30_000);
    assertThat(program.isAlive()).isFalse();
  }

  @Test
  void recordsHaveTdlibsJson() {
    FormattedText text =
        new FormattedText("bold", List.of(new TextEntity(0, 4, new TextEntityTypeBold())));
    assertThat(Cookbook.jsonOfRecords(text)).isEqualTo(text);
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
    return parameters("");
  }

  private SetTdlibParameters parameters(String key) {
    return SetTdlibParameters.builder()
        .databaseEncryptionKey(Bytes.of(key.getBytes(StandardCharsets.UTF_8)))
        .databaseDirectory(directory.toString())
        .apiId(1)
        .apiHash("nobody")
        .systemLanguageCode("en")
        .deviceModel("test")
        .applicationVersion("1")
        .build();
  }
}
