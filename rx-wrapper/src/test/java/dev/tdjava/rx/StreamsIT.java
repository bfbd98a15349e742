package dev.tdjava.rx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.AuthorizationStateClosed;
import dev.tdjava.api.AuthorizationStateClosing;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.AuthorizationStateWaitTdlibParameters;
import dev.tdjava.api.ConnectionState;
import dev.tdjava.api.OptionValue;
import dev.tdjava.api.OptionValueString;
import dev.tdjava.api.TdSchema;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.UpdateConnectionState;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.client.Overflow;
import dev.tdjava.errors.TdOverflowException;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Update streams and what subscribers may do to them, with TDLib off the network. */
@Timeout(120)
class StreamsIT {

  private static final int MANY = 2_000;

  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  @TempDir Path directory;

  private final RxTdClient client = RxTdClient.create();

  @AfterEach
  void close() {
    client.close().blockingAwait();
  }

  @Test
  void whoSubscribesBeforeTheStartSeesAllFromTheFirstToTheLast() {
    TestSubscriber<Update> updates = client.updates().test();
    TestSubscriber<AuthorizationState> states = client.values(AuthorizationState.class).test();
    Offline.reachPhoneNumber(client, directory);
    client.close().blockingAwait();

    updates.awaitDone(10, TimeUnit.SECONDS).assertComplete();
    assertThat(updates.values())
        .startsWith(new UpdateOption("version", new OptionValueString(TdSchema.VERSION)))
        .contains(new UpdateAuthorizationState(new AuthorizationStateWaitTdlibParameters()))
        .endsWith(new UpdateAuthorizationState(new AuthorizationStateClosed()));
    states
        .awaitDone(10, TimeUnit.SECONDS)
        .assertResult(
            new AuthorizationStateWaitTdlibParameters(),
            new AuthorizationStateWaitPhoneNumber(),
            new AuthorizationStateClosing(),
            new AuthorizationStateClosed());
  }

  @Test
  void valuesAreWhatTheirUpdatesCarry() {
    TestSubscriber<UpdateOption> options = client.updates(UpdateOption.class).test();
    TestSubscriber<UpdateConnectionState> connection =
        client.updates(UpdateConnectionState.class).test();
    TestSubscriber<OptionValue> optionValues = client.values(OptionValue.class).test();
    TestSubscriber<ConnectionState> states = client.values(ConnectionState.class).test();
    Offline.reachPhoneNumber(client, directory);
    client.close().blockingAwait();

    options.awaitDone(10, TimeUnit.SECONDS);
    optionValues.awaitDone(10, TimeUnit.SECONDS).assertComplete();
    assertThat(optionValues.values())
        .isEqualTo(options.values().stream().map(UpdateOption::value).toList())
        .hasSizeGreaterThan(20);
    connection.awaitDone(10, TimeUnit.SECONDS);
    states.awaitDone(10, TimeUnit.SECONDS).assertComplete();
    assertThat(states.values())
        .isEqualTo(connection.values().stream().map(UpdateConnectionState::state).toList())
        .isNotEmpty();
  }

  @Test
  void demandIsHonoured() {
    Offline.reachPhoneNumber(client, directory);
    TestSubscriber<Long> slow = Storm.values(client.updates(UpdateOption.class)).test(0);
    Storm.upTo(client, 10).blockingAwait();
    slow.assertNoValues();

    slow.request(3);
    slow.awaitCount(3).assertValuesOnly(1L, 2L, 3L);

    slow.request(4);
    slow.awaitCount(7).assertValuesOnly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    client.close().blockingAwait();
    slow.assertNotComplete();

    slow.request(100);
    slow.awaitDone(10, TimeUnit.SECONDS).assertResult(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
  }

  @Test
  void eachOverflowPolicyDoesWhatItSays() {
    Offline.reachPhoneNumber(client, directory);
    TestSubscriber<Long> failing = slow(Overflow.fail(4));
    TestSubscriber<Long> latest = slow(Overflow.dropOldest(4));
    TestSubscriber<Long> first = slow(Overflow.dropNewest(4));
    TestSubscriber<Long> all = slow(Overflow.unbounded());

    Storm.upTo(client, MANY).blockingAwait();
    client.close().blockingAwait();
    List.of(failing, latest, first, all).forEach(it -> it.request(Long.MAX_VALUE));

    failing
        .awaitDone(10, TimeUnit.SECONDS)
        .assertFailure(TdOverflowException.class, 1L, 2L, 3L, 4L);
    latest
        .awaitDone(10, TimeUnit.SECONDS)
        .assertResult(MANY - 3L, MANY - 2L, MANY - 1L, (long) MANY);
    first.awaitDone(10, TimeUnit.SECONDS).assertResult(1L, 2L, 3L, 4L);
    all.awaitDone(10, TimeUnit.SECONDS).assertComplete();
    assertThat(all.values()).isEqualTo(numbers());
  }

  @Test
  void subscribersMayWaitForAnAnswerInsideAHandler() {
    Offline.reachPhoneNumber(client, directory);
    Flowable<Long> live = Storm.values(client.updates(UpdateOption.class));
    Flowable<Long> replayed = Storm.values(client.options());
    TestSubscriber<Integer> asking = live.map(this::squared).test();
    TestSubscriber<Integer> askingToo = replayed.map(this::squared).test();

    Storm.upTo(client, 100).blockingAwait();

    asking.awaitCount(100).assertValueAt(99, 10_000).assertNoErrors();
    askingToo.awaitCount(100).assertValueAt(99, 10_000).assertNoErrors();
  }

  @Test
  void aSubscriberThatBlocksHoldsUpNobodyElse() {
    CountDownLatch release = new CountDownLatch(1);
    Offline.reachPhoneNumber(client, directory);
    TestSubscriber<Long> blocked =
        Storm.values(client.updates(UpdateOption.class)).doOnNext(any -> release.await()).test();
    TestSubscriber<Long> other = Storm.values(client.updates(UpdateOption.class)).test();
    TestSubscriber<Long> replayed = Storm.values(client.options()).test();

    Storm.upTo(client, MANY).blockingAwait();

    other.awaitCount(MANY);
    assertThat(other.values()).isEqualTo(numbers());
    replayed.awaitCount(MANY);
    assertThat(replayed.values()).isEqualTo(numbers());
    blocked.assertNoValues();
    release.countDown();
    blocked.awaitCount(MANY);
    assertThat(blocked.values()).isEqualTo(numbers());
  }

  @Test
  void aSubscriberThatThrowsEndsAlone() {
    Offline.reachPhoneNumber(client, directory);
    TestSubscriber<Long> other = Storm.values(client.updates(UpdateOption.class)).test();
    TestSubscriber<Long> throwing =
        Storm.values(client.updates(UpdateOption.class))
            .doOnNext(
                number -> {
                  throw new IllegalStateException("its own fault");
                })
            .test();

    Storm.upTo(client, MANY).blockingAwait();

    throwing.awaitDone(10, TimeUnit.SECONDS).assertFailure(IllegalStateException.class);
    other.awaitCount(MANY);
    assertThat(other.values()).isEqualTo(numbers());
    other.assertNoErrors();
  }

  @Test
  void anErrorThatASubscriberDoesNotHandleGoesToRxJavaAsEverywhere() {
    Offline.reachPhoneNumber(client, directory);
    Object unused =
        Storm.values(client.updates(UpdateOption.class))
            .subscribe(
                number -> {
                  throw new IllegalStateException("its own fault");
                });
    TestSubscriber<Long> other = Storm.values(client.updates(UpdateOption.class)).test();

    Storm.upTo(client, 10).blockingAwait();

    other.awaitCount(10).assertValueCount(10).assertNoErrors();
    assertThat(undeliverable.take())
        .singleElement()
        .satisfies(error -> assertThat(error).hasRootCauseMessage("its own fault"));
  }

  @Test
  void aSubscriberThatLeavesGetsNothingMore() {
    Offline.reachPhoneNumber(client, directory);
    TestSubscriber<Long> leaving = Storm.values(client.updates(UpdateOption.class)).take(5).test();

    Storm.upTo(client, 100).blockingAwait();

    leaving.awaitDone(10, TimeUnit.SECONDS).assertResult(1L, 2L, 3L, 4L, 5L);
  }

  private TestSubscriber<Long> slow(Overflow overflow) {
    return Storm.values(client.updates(UpdateOption.class, overflow)).test(0);
  }

  private int squared(long number) {
    return client.send(new TestSquareInt((int) number)).blockingGet().value();
  }

  private static List<Long> numbers() {
    return LongStream.rangeClosed(1, MANY).boxed().toList();
  }
}
