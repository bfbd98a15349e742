package dev.tdjava.testdc.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
  private final Loop loop = new Loop("loop test");

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void callsRunOnTheLoopAndNest() {
    assertThat(loop.isCurrent()).isFalse();
    assertThat(loop.<Boolean>call(() -> loop.<Boolean>call(loop::isCurrent))).isTrue();
  }

  @Test
  void callsThrowWhatTheTaskThrows() {
    IllegalArgumentException failure = new IllegalArgumentException("on purpose");
    assertThatThrownBy(
            () ->
                loop.call(
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(loop.<Integer>call(() -> 1)).isOne();
  }

  @Test
  void aTaskThatThrowsEndsNothing() {
    loop.execute(
        () -> {
          throw new AssertionError("on purpose");
        });
    loop.execute(() -> loop.after(Duration.ZERO, LoopTest::fail));
    assertThat(loop.<Integer>call(() -> 1)).isOne();
  }

  private static void fail() {
    throw new IllegalStateException("on purpose");
  }

  @Test
  void tasksKeepTheirOrderAndTurnEndsComeLast() {
    List<Integer> seen = new ArrayList<>();
    loop.call(
        () -> {
          loop.atTurnEnd(() -> seen.add(3));
          loop.execute(() -> seen.add(4));
          seen.add(1);
          return seen.add(2);
        });
    assertThat(loop.<List<Integer>>call(() -> List.copyOf(seen))).containsExactly(1, 2, 3, 4);
  }

  @Test
  void timersRunInTheirOrderUnlessCancelled() throws InterruptedException {
    List<Integer> seen = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    loop.call(
        () -> {
          loop.after(
              Duration.ofMillis(20),
              () -> {
                seen.add(2);
                done.countDown();
              });
          Timer cancelled = loop.after(Duration.ofMillis(5), () -> seen.add(0));
          loop.after(Duration.ofMillis(10), () -> seen.add(1));
          cancelled.cancel();
          return true;
        });
    done.await();
    assertThat(seen).containsExactly(1, 2);
  }

  @Test
  void isOfNoUseOnceClosed() {
    loop.close();
    assertThatThrownBy(() -> loop.call(() -> 1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> loop.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
  }
}
