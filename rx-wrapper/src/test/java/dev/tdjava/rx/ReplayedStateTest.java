package dev.tdjava.rx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.errors.TdOverflowException;
import io.reactivex.rxjava3.processors.PublishProcessor;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplayedStateTest {

  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final PublishProcessor<String> source = PublishProcessor.create();

  private final ReplayedState<String> state =
      new ReplayedState<>(source, value -> value.substring(0, 1));

  @Test
  void aLateSubscriberGetsTheLatestOfEachKeyThenWhatFollows() {
    emit("a1", "b1", "a2", "c1");

    TestSubscriber<String> late = state.stream().test();
    late.awaitCount(3);
    emit("b2");

    late.awaitCount(4).assertValues("b1", "a2", "c1", "b2").assertNotComplete();
  }

  @Test
  void whatIsReplayedDoesNotGrowWithTheNumberOfChanges() {
    for (int i = 0; i < 100_000; i++) {
      source.onNext("a" + i);
    }

    TestSubscriber<String> late = state.stream().test();
    source.onComplete();

    late.awaitDone(5, TimeUnit.SECONDS).assertResult("a99999");
  }

  @Test
  void theLastStateIsStillToldAfterTheEnd() {
    emit("a1");
    source.onComplete();

    state.stream().test().awaitDone(5, TimeUnit.SECONDS).assertResult("a1");
  }

  @Test
  void theSourcesErrorReachesEarlyAndLateSubscribers() {
    TestSubscriber<String> early = state.stream().test();
    emit("a1");
    source.onError(new IllegalStateException("broken"));

    early.awaitDone(5, TimeUnit.SECONDS).assertFailure(IllegalStateException.class, "a1");
    state.stream()
        .test()
        .awaitDone(5, TimeUnit.SECONDS)
        .assertFailure(IllegalStateException.class, "a1");
  }

  @Test
  void subscribersThatJoinDuringAStormMissNothingAndGetNothingTwice() throws Exception {
    PublishProcessor<Integer> numbers = PublishProcessor.create();
    ReplayedState<Integer> storm = new ReplayedState<>(numbers, any -> "one", Integer.MAX_VALUE);
    List<TestSubscriber<Integer>> subscribers = new ArrayList<>();
    AtomicBoolean allJoined = new AtomicBoolean();
    AtomicInteger last = new AtomicInteger(-1);
    Thread producer =
        new Thread(
            () -> {
              while (!allJoined.get()) {
                numbers.onNext(last.incrementAndGet());
              }
              numbers.onComplete();
            });

    producer.start();
    for (int i = 0; i < 20; i++) {
      int before = last.get();
      while (last.get() <= before + 100) {
        Thread.onSpinWait(); // the storm goes on between one and the next
      }
      subscribers.add(storm.stream().test());
    }
    allJoined.set(true);
    producer.join();

    for (TestSubscriber<Integer> subscriber : subscribers) {
      subscriber.awaitDone(30, TimeUnit.SECONDS).assertComplete();
      List<Integer> seen = subscriber.values();
      assertThat(seen).isEqualTo(IntStream.rangeClosed(seen.get(0), last.get()).boxed().toList());
    }
  }

  @Test
  void demandIsHonoured() {
    TestSubscriber<String> slow = state.stream().test(0);
    emit("a1", "a2", "a3");

    slow.request(2);
    slow.awaitCount(2).assertValues("a1", "a2");

    slow.request(5);
    slow.awaitCount(3).assertValues("a1", "a2", "a3");
  }

  @Test
  void aSubscriberThatFallsTooFarBehindFailsAlone() {
    ReplayedState<String> narrow = new ReplayedState<>(source, any -> "one", 4);
    TestSubscriber<String> slow = narrow.stream().test(0);
    TestSubscriber<String> quick = narrow.stream().test();

    // Beside the four that may wait, as many as RxJava fetches ahead for another thread.
    for (int i = 0; i < 1_000; i++) {
      emit("a" + i);
      quick.awaitCount(i + 1);
    }

    slow.request(Long.MAX_VALUE);
    slow.awaitDone(5, TimeUnit.SECONDS).assertError(TdOverflowException.class);
    quick.assertValueCount(1_000).assertNoErrors();
    assertThat(narrow.subscribers()).isEqualTo(1);
  }

  @Test
  void aSubscriberThatBlocksHoldsUpNobodyElse() {
    CountDownLatch release = new CountDownLatch(1);
    TestSubscriber<String> blocked = state.stream().doOnNext(any -> release.await()).test();
    TestSubscriber<String> other = state.stream().test();

    emit("a1", "a2", "a3");

    other.awaitCount(3).assertValues("a1", "a2", "a3");
    blocked.assertNoValues();
    release.countDown();
    blocked.awaitCount(3).assertValues("a1", "a2", "a3");
  }

  @Test
  void aSubscriberThatThrowsEndsAlone() {
    TestSubscriber<String> throwing =
        state.stream()
            .doOnNext(
                any -> {
                  throw new IllegalStateException("its own fault");
                })
            .test();
    TestSubscriber<String> other = state.stream().test();

    emit("a1", "a2");

    throwing.awaitDone(5, TimeUnit.SECONDS).assertFailure(IllegalStateException.class);
    other.awaitCount(2).assertValues("a1", "a2").assertNoErrors();
    assertThat(state.subscribers()).isEqualTo(1);
  }

  @Test
  void nothingIsKeptOfASubscriberThatLeft() {
    TestSubscriber<String> subscriber = state.stream().test();
    assertThat(state.subscribers()).isEqualTo(1);

    subscriber.cancel();

    assertThat(state.subscribers()).isZero();
  }

  private void emit(String... values) {
    for (String value : values) {
      source.onNext(value);
    }
  }
}
