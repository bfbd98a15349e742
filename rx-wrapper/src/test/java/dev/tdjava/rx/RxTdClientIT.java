package dev.tdjava.rx;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.TestInt;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.SetAlarm;
import dev.tdjava.api.functions.SetOption;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.errors.TdTimeoutException;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Requests and closing, with TDLib off the network. */
@Timeout(120)
class RxTdClientIT {

  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  @TempDir Path directory;

  private final RxTdClient client = RxTdClient.create();

  @AfterEach
  void close() {
    client.close().blockingAwait();
  }

  @Test
  void manyRequestsAreAnsweredInTheirOrder() {
    client.start();

    List<Integer> squares =
        Flowable.range(0, 20_000)
            .flatMapSingle(n -> client.send(new TestSquareInt(n)).map(TestInt::value))
            .toList()
            .blockingGet();

    assertThat(squares).isEqualTo(IntStream.range(0, 20_000).map(n -> n * n).boxed().toList());
  }

  /** There it is handed over in its turn; on the subscribing thread it would not be. */
  @Test
  void anAnswerComesOnADispatchingThreadHoweverQuickItIs() {
    client.start();
    Set<String> others = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < 3_000; i++) {
      Object unused =
          client
              .send(new TestSquareInt(i))
              .doOnSuccess(
                  square -> {
                    String thread = Thread.currentThread().getName();
                    if (!thread.startsWith("td-dispatch-")) {
                      others.add(thread);
                    }
                  })
              .blockingGet();
    }
    assertThat(others).isEmpty();
  }

  @Test
  void aSingleSendsAtEachSubscription() {
    Offline.reachPhoneNumber(client, directory);
    TestSubscriber<Long> changes = Storm.values(client.options()).test();
    long[] next = {0};
    Single<?> set =
        Single.defer(
            () -> client.send(new SetOption(Storm.OPTION, new OptionValueInteger(++next[0]))));

    set.repeat(3).blockingSubscribe();

    changes.awaitCount(3).assertValuesOnly(1L, 2L, 3L);
  }

  @Test
  void tdlibsErrorIsTyped() {
    Offline.reachPhoneNumber(client, directory);

    TestObserver<?> answer = client.send(new GetMe()).test().awaitDone(10, TimeUnit.SECONDS);

    answer.assertError(TdErrorException.class);
    answer.assertError(
        failure ->
            failure instanceof TdErrorException error
                && error.code() == 401
                && error.requestType().equals("getMe"));
  }

  @Test
  void theDynamicFaceTakesAndGivesJson() {
    client.start();
    TestSubscriber<JsonObject> updates = client.jsonUpdates().test();

    JsonObject answer =
        client.send(object("{'@type':'testSquareInt','x':7,'@extra':{'mine':1}}")).blockingGet();
    client.close().blockingAwait();

    assertThat(answer).isEqualTo(object("{'@type':'testInt','value':49,'@extra':{'mine':1}}"));
    updates.awaitDone(10, TimeUnit.SECONDS).assertComplete();
    assertThat(updates.values())
        .last()
        .isEqualTo(
            object(
                "{'@type':'updateAuthorizationState',"
                    + "'authorization_state':{'@type':'authorizationStateClosed'}}"));
  }

  @Test
  void aTimeoutEndsTheWaitingAndLeavesNothingPending() {
    client.start();

    client
        .send(new SetAlarm(60), Duration.ofMillis(50))
        .test()
        .awaitDone(10, TimeUnit.SECONDS)
        .assertFailure(TdTimeoutException.class);

    client.send(new TestSquareInt(1)).ignoreElement().blockingAwait();
    assertThat(client.client().pendingRequests()).isZero();
  }

  @Test
  void aDisposedSingleIsToldNothingAndLeavesNothing() {
    client.start();
    TestObserver<?> answered = client.send(new SetAlarm(0.2)).test();
    TestObserver<?> failed = client.send(new SetAlarm(3_600)).test();
    answered.dispose();
    failed.dispose();

    // Its error, "request aborted", comes while closing: nobody may hear of it.
    client.send(new SetAlarm(0.5)).ignoreElement().blockingAwait();
    client.close().blockingAwait();

    answered.assertNoValues().assertNoErrors();
    failed.assertNoValues().assertNoErrors();
    assertThat(client.client().pendingRequests()).isZero();
  }

  @Test
  void anAnswersCallbackMayWaitForAnotherAnswer() {
    client.start();

    int value =
        client
            .send(new TestSquareInt(3))
            .map(nine -> client.send(new TestSquareInt(nine.value())).blockingGet().value())
            .map(square -> client.send(new TestSquareInt(square)).blockingGet().value())
            .blockingGet();

    assertThat(value).isEqualTo(6_561);
  }

  @Test
  void anAnswersCallbackThatThrowsHarmsNoOther() {
    client.start();
    TestObserver<?> throwing =
        client
            .send(new TestSquareInt(1))
            .doOnSuccess(
                answer -> {
                  throw new IllegalStateException("its own fault");
                })
            .test();

    assertThat(client.send(new TestSquareInt(2)).blockingGet().value()).isEqualTo(4);
    throwing.awaitDone(10, TimeUnit.SECONDS).assertFailure(IllegalStateException.class);
  }

  @Test
  void closingAbortsWhatIsPendingAndRefusesWhatFollows() {
    client.start();
    TestObserver<?> pending = client.send(new SetAlarm(3_600)).test();

    client.close().blockingAwait();

    pending.awaitDone(10, TimeUnit.SECONDS).assertFailure(TdClosedException.class);
    client
        .send(new TestSquareInt(1))
        .test()
        .awaitDone(10, TimeUnit.SECONDS)
        .assertFailure(TdClosedException.class);
    client.closed().test().awaitDone(10, TimeUnit.SECONDS).assertComplete();
  }

  @Test
  void aCallbackMayCloseTheClientAndWaitForIt() {
    client.start();

    client
        .send(new TestSquareInt(1))
        .ignoreElement()
        .doOnComplete(() -> client.close().blockingAwait())
        .test()
        .awaitDone(30, TimeUnit.SECONDS)
        .assertComplete();
  }

  @Test
  void noThreadIsLeftAfterClose() throws Exception {
    TestSubscriber<?> states = client.authorizationStates().test();
    Offline.reachPhoneNumber(client, directory);
    client.close().blockingAwait();
    states.awaitDone(10, TimeUnit.SECONDS).assertComplete();

    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!ourThreads().isEmpty() && System.nanoTime() < patience) {
      Thread.sleep(100); // idle ones end after a second
    }
    assertThat(ourThreads()).isEmpty();
  }

  private static List<String> ourThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("td-"))
        .toList();
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject();
  }
}
