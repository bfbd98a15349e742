package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tdjava.boundary.LogCapture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handlers that block have others take over, up to a bound; and what is left when they return. */
@Timeout(30)
class BlockedHandlersTest {

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Semaphore release = new Semaphore(0);

  @Test
  void atTheBoundTheNextEventWaitsUntilOneReturns() {
    Dispatcher dispatcher = new Dispatcher(new DispatchThreads(2));
    for (int i = 0; i < 6; i++) {
      dispatcher.add(this::block);
    }
    await().until(() -> begun.get() == 3); // two that were relieved, and the one whose turn it is
    assertThat(dispatcher.watch()).isFalse();
    assertThat(begun).hasValue(3);

    release.release();
    await().until(() -> begun.get() == 4);
    assertThat(dispatcher.watch()).isFalse();
    assertThat(begun).hasValue(4);

    release.release(5);
    await().until(() -> done.get() == 6);
  }

  @Test
  void theBoundIsThatOfAllClientsButEachHasAThread() {
    DispatchThreads threads = new DispatchThreads(1);
    Dispatcher blocked = new Dispatcher(threads);
    for (int i = 0; i < 4; i++) {
      blocked.add(this::block);
    }
    await().until(() -> begun.get() == 2);
    AtomicInteger others = new AtomicInteger();
    Dispatcher other = new Dispatcher(threads);
    for (int i = 0; i < 1000; i++) {
      other.add(others::incrementAndGet);
    }
    await().until(() -> others.get() == 1000);
    release.release(4);
    await().until(() -> done.get() == 4);
  }

  @Test
  void theLogSaysWhereAHandlerBlocksBeforeTheBoundIsReached() {
    try (LogCapture log = new LogCapture(DispatchThreads.class.getName())) {
      Dispatcher dispatcher = new Dispatcher(new DispatchThreads(8));
      for (int i = 0; i < 8; i++) {
        dispatcher.add(this::block);
      }
      await().until(() -> !log.messages().isEmpty());
      assertThat(log.messages()).hasSize(1);
      assertThat(log.messages().get(0))
          .contains("6 handlers", DispatchThreads.BOUND_PROPERTY, "observeOn")
          .contains("BlockedHandlersTest.block(");
      release.release(8);
      await().until(() -> done.get() == 8);
      assertThat(log.messages()).hasSize(1);
    }
  }

  /** Many containers bound the number of threads; whoever waits for one then gets it later. */
  @Test
  void whereNoThreadIsToBeHadEventsWait() {
    AtomicInteger refused = new AtomicInteger();
    Dispatcher dispatcher =
        new Dispatcher(
            new DispatchThreads(
                8,
                task -> {
                  if (refused.incrementAndGet() <= 3) {
                    throw new OutOfMemoryError("unable to create native thread, on purpose");
                  }
                  return new Thread(task, "late");
                }));
    dispatcher.connected(); // so that nobody looks after it but this test
    dispatcher.addQuietly(done::incrementAndGet);
    dispatcher.wake();
    assertThat(dispatcher.isStuck()).isTrue();
    dispatcher.addQuietly(done::incrementAndGet);
    dispatcher.wake();
    dispatcher.watch();
    assertThat(refused).hasValue(3);
    assertThat(done).hasValue(0);

    dispatcher.watch();

    await().until(() -> done.get() == 2);
    assertThat(dispatcher.isStuck()).isFalse();
  }

  /** A lock that is held for long is as good as a wait. */
  @Test
  void aHandlerThatWaitsForALockHoldsUpNobody() {
    Dispatcher dispatcher = new Dispatcher();
    Object lock = new Object();
    synchronized (lock) {
      for (int i = 0; i < 20; i++) {
        dispatcher.add(
            () -> {
              synchronized (lock) {
                done.incrementAndGet();
              }
            });
      }
      dispatcher.add(begun::incrementAndGet);
      await().until(() -> begun.get() == 1);
      assertThat(done).hasValue(0);
    }
    await().until(() -> done.get() == 20);
  }

  @Test
  void theInterruptOfOneHandlerIsNotTheNextOnes() {
    Dispatcher dispatcher = new Dispatcher();
    AtomicInteger interrupted = new AtomicInteger();
    for (int i = 0; i < 1000; i++) {
      dispatcher.add(
          () -> {
            if (Thread.currentThread().isInterrupted()) {
              interrupted.incrementAndGet();
            }
            Thread.currentThread().interrupt(); // as after catching an InterruptedException
            done.incrementAndGet();
          });
    }
    await().until(() -> done.get() == 1000);
    assertThat(interrupted).hasValue(0);
  }

  private void block() {
    begun.incrementAndGet();
    release.acquireUninterruptibly();
    done.incrementAndGet();
  }
}
