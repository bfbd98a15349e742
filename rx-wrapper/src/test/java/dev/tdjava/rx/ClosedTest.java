package dev.tdjava.rx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tdjava.errors.SessionEnd;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What it takes to wait for the end of a client that goes on. */
@Timeout(60)
class ClosedTest {

  private final RxTdClient client = RxTdClient.create();

  /** A stream for each message, ended with the client: {@code takeUntil(client.closed())}. */
  @Test
  void nothingIsKeptOfWhoHasStoppedWaiting() {
    List<WeakReference<Object>> waited = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      TestObserver<Void> observer = client.closed().test();
      observer.dispose();
      waited.add(new WeakReference<>(observer));
      TestSubscriber<Integer> one =
          Flowable.just(i).takeUntil(client.closed().toFlowable()).test().assertResult(i);
      waited.add(new WeakReference<>(one));
    }
    await()
        .until(
            () -> {
              System.gc();
              return waited.stream().allMatch(reference -> reference.get() == null);
            });
    assertThat(client.client().closed()).isNotCompleted();
  }

  @Test
  void thePlainClientHasOneFutureForAllWhoAsk() {
    assertThat(client.client().closed()).isSameAs(client.client().closed());
    assertThat(client.client().closed().complete(null)).isFalse();
    assertThat(client.client().closed().cancel(true)).isFalse();
    assertThat(client.client().closed()).isNotDone();
    assertThat(client.client().closeAsync()).isSameAs(client.client().closed()).isCompleted();
  }

  @Test
  void itMayBeWaitedForWithALimit() {
    assertThat(client.client().closed().orTimeout(1, TimeUnit.MILLISECONDS))
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withCauseInstanceOf(TimeoutException.class);
    assertThat(client.client().closed()).isNotDone();
  }

  @Test
  void theEndIsToldToWhoAsksBeforeAndAfter() {
    TestObserver<SessionEnd> before = client.sessionEnd().test();
    client.close().blockingAwait();
    before.awaitDone(5, TimeUnit.SECONDS).assertResult(SessionEnd.CLOSED);
    client.sessionEnd().test().awaitDone(5, TimeUnit.SECONDS).assertResult(SessionEnd.CLOSED);
    assertThat(client.client().sessionEnd()).isCompletedWithValue(SessionEnd.CLOSED);
  }
}
