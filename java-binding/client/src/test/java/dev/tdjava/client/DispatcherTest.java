package dev.tdjava.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.fixtures.ThrownOnPurpose;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ThrownOnPurpose.class)
@Timeout(30)
class DispatcherTest {

  private final Dispatcher dispatcher = new Dispatcher();

  @Test
  void eventsRunOneAfterAnotherInTheirOrder() throws Exception {
    int events = 200_000;
    int[] next = {0}; // not atomic on purpose: a second thread at a time would show
    boolean[] ordered = {true};
    CountDownLatch done = new CountDownLatch(events);
    for (int i = 0; i < events; i++) {
      int number = i;
      dispatcher.add(
          () -> {
            ordered[0] &= next[0]++ == number;
            done.countDown();
          });
    }
    assertThat(done.await(20, SECONDS)).isTrue();
    assertThat(ordered[0]).isTrue();
    assertThat(next[0]).isEqualTo(events);
  }

  @Test
  void anEventMayWaitForOneBehindIt() throws Exception {
    int depth = 50;
    CountDownLatch done = new CountDownLatch(1);
    nest(depth, done);
    assertThat(done.await(20, SECONDS)).isTrue();
  }

  private void nest(int depth, CountDownLatch outer) {
    dispatcher.add(
        () -> {
          if (depth > 0) {
            CountDownLatch inner = new CountDownLatch(1);
            nest(depth - 1, inner);
            awaitQuietly(inner);
          }
          outer.countDown();
        });
  }

  /** As a callback that closes its client: it begins to wait when nothing more is received. */
  @Test
  void anEventMayBeginToWaitAfterTheConnectionHasEnded() throws Exception {
    dispatcher.connected();
    AtomicBoolean disconnected = new AtomicBoolean();
    CountDownLatch behind = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    dispatcher.add(
        () -> {
          while (!disconnected.get()) {
            Thread.onSpinWait(); // at work still, so that nobody relieves it
          }
          awaitQuietly(behind);
          done.countDown();
        });
    dispatcher.add(behind::countDown);

    dispatcher.disconnected();
    disconnected.set(true);

    assertThat(done.await(20, SECONDS)).isTrue();
  }

  @Test
  void aBusyEventHoldsTheOthersUpOnlyForAWhile() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    CountDownLatch next = new CountDownLatch(1);
    dispatcher.add(
        () -> {
          while (!enough.get()) {
            Thread.onSpinWait();
          }
        });
    dispatcher.add(next::countDown);
    assertThat(next.await(20, SECONDS)).isTrue();
    enough.set(true);
  }

  @Test
  void anEventThatThrowsEndsNothing() throws Exception {
    CountDownLatch next = new CountDownLatch(2);
    dispatcher.add(
        () -> {
          next.countDown();
          throw new IllegalStateException("thrown on purpose");
        });
    dispatcher.add(next::countDown);
    assertThat(next.await(20, SECONDS)).isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
