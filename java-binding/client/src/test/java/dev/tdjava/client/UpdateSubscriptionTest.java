package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.errors.TdOverflowException;
import dev.tdjava.fixtures.ThrownOnPurpose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ThrownOnPurpose.class)
class UpdateSubscriptionTest {

  private final List<Object> signals = Collections.synchronizedList(new ArrayList<>());
  private final Dispatcher dispatcher = new Dispatcher();
  private int failAt = -1;

  @Test
  void nothingComesWithoutDemand() {
    UpdateSubscription<UpdateOption> subscription = subscription(Overflow.fail(10));
    offer(subscription, 1, 5);
    subscription.request(2);
    await().until(() -> signals.equals(List.of(1, 2)));
    subscription.request(1);
    await().until(() -> signals.equals(List.of(1, 2, 3)));
    subscription.request(Long.MAX_VALUE);
    subscription.request(Long.MAX_VALUE);
    offer(subscription, 6, 6);
    await().until(() -> signals.equals(List.of(1, 2, 3, 4, 5, 6)));
  }

  @Test
  void theEndComesAfterWhatWaits() {
    UpdateSubscription<UpdateOption> subscription = subscription(Overflow.fail(10));
    offer(subscription, 1, 2);
    subscription.end(null);
    subscription.request(2);
    await().until(() -> signals.equals(List.of(1, 2, "complete")));
  }

  @Test
  void whoIsTooSlowFailsAfterWhatWasBuffered() {
    UpdateSubscription<UpdateOption> subscription = subscription(Overflow.fail(2));
    offer(subscription, 1, 5);
    subscription.request(10);
    await().until(() -> signals.size() == 3);
    assertThat(signals.subList(0, 2)).isEqualTo(List.of(1, 2));
    assertThat(signals.get(2)).isInstanceOf(TdOverflowException.class);
  }

  @Test
  void orLosesTheOldestOrTheNewest() {
    UpdateSubscription<UpdateOption> oldest = subscription(Overflow.dropOldest(2));
    offer(oldest, 1, 5);
    oldest.request(10);
    await().until(() -> signals.equals(List.of(4, 5)));
    signals.clear();
    UpdateSubscription<UpdateOption> newest = subscription(Overflow.dropNewest(2));
    offer(newest, 1, 5);
    newest.request(10);
    await().until(() -> signals.equals(List.of(1, 2)));
  }

  @Test
  void whoThrowsIsCancelledAndTold() {
    failAt = 2;
    UpdateSubscription<UpdateOption> subscription = subscription(Overflow.fail(10));
    subscription.request(10);
    offer(subscription, 1, 5);
    await().until(() -> signals.size() == 3);
    assertThat(signals.get(2)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theInterruptOfOneUpdateIsNotTheNextOnes() {
    List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
    UpdateSubscription<UpdateOption> subscription =
        new UpdateSubscription<>(
            new Recorder() {
              @Override
              public void onNext(UpdateOption update) {
                interrupted.add(Thread.currentThread().isInterrupted());
                Thread.currentThread().interrupt(); // as after catching an InterruptedException
              }
            },
            UpdateOption.class,
            Overflow.DEFAULT,
            dispatcher,
            one -> {});
    subscription.ready();
    offer(subscription, 1, 100);
    subscription.request(100); // all at once, long after their turn
    await().until(() -> interrupted.size() == 100);
    assertThat(interrupted).doesNotContain(true);
  }

  @Test
  void demandMustBePositive() {
    UpdateSubscription<UpdateOption> subscription = subscription(Overflow.fail(10));
    subscription.request(0);
    await().until(() -> signals.size() == 1);
    assertThat(signals.get(0)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Reactive Streams 1.3: signals come one after another, {@code onSubscribe} is the first. */
  @Test
  void nothingComesWhileOnSubscribeRuns() {
    List<Object> during = new ArrayList<>();
    new UpdateStreams(dispatcher)
        .typed(UpdateOption.class, Overflow.DEFAULT)
        .subscribe(
            new Recorder() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(0);
                CountDownLatch others = new CountDownLatch(1);
                dispatcher.add(others::countDown); // behind whatever request(0) leads to
                awaitQuietly(others);
                during.addAll(signals);
              }
            });
    await().until(() -> signals.size() == 1);
    assertThat(during).isEmpty();
    assertThat(signals.get(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private UpdateSubscription<UpdateOption> subscription(Overflow overflow) {
    UpdateSubscription<UpdateOption> subscription =
        new UpdateSubscription<>(
            new Recorder(), UpdateOption.class, overflow, dispatcher, one -> {});
    subscription.ready();
    return subscription;
  }

  private void offer(UpdateSubscription<UpdateOption> to, int from, int last) {
    for (int i = from; i <= last; i++) {
      to.offer(i, new UpdateOption("x", new OptionValueInteger(i)), new byte[0], 0);
      dispatcher.addQuietly(new UpdateEvent(i, to));
    }
    dispatcher.wake(); // as the receive loop does after each batch
  }

  private class Recorder implements Flow.Subscriber<UpdateOption> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {}

    @Override
    public void onNext(UpdateOption update) {
      int item = (int) ((OptionValueInteger) update.value()).value();
      signals.add(item);
      if (item == failAt) {
        throw new IllegalStateException("thrown on purpose");
      }
    }

    @Override
    public void onError(Throwable failure) {
      signals.add(failure);
    }

    @Override
    public void onComplete() {
      signals.add("complete");
    }
  }
}
