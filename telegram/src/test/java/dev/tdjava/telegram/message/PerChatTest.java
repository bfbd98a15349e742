package dev.tdjava.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.processors.UnicastProcessor;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.subjects.CompletableSubject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** One chat after the other, many chats at once; a value's chat is its hundreds. */
class PerChatTest {

  private final List<Integer> failed = new ArrayList<>();

  private PerChat<Integer> handled(
      Flowable<Integer> values, Function<Integer, Completable> handler, int chats) {
    return new PerChat<>(
        values, value -> value / 100, handler, (value, failure) -> failed.add(value), chats);
  }

  private static void done(Map<Integer, CompletableSubject> handlers, int value) {
    Objects.requireNonNull(handlers.get(value)).onComplete();
  }

  @Test
  void aChatWaitsForItsHandlerAndOthersDoNot() {
    UnicastProcessor<Integer> values = UnicastProcessor.create();
    Map<Integer, CompletableSubject> handlers = new HashMap<>();
    TestObserver<Void> all =
        handled(
                values,
                value -> handlers.computeIfAbsent(value, v -> CompletableSubject.create()),
                2)
            .test();
    List.of(101, 102, 201, 301).forEach(values::onNext);
    assertThat(handlers).containsOnlyKeys(101, 201); // 301 has its turn when one of two is done

    done(handlers, 101);
    assertThat(handlers).containsOnlyKeys(101, 201, 301);
    done(handlers, 201);
    assertThat(handlers).containsOnlyKeys(101, 201, 301, 102);

    values.onComplete();
    all.assertNotComplete();
    done(handlers, 301);
    done(handlers, 102);
    all.assertComplete();
  }

  @Test
  void aHandlerThatFailsOrThrowsDisturbsNobody() {
    List<Integer> seen = new ArrayList<>();
    handled(
            Flowable.just(101, 102, 201, 103),
            value -> {
              seen.add(value);
              if (value == 101) {
                throw new IllegalStateException("thrown");
              }
              return value == 201
                  ? Completable.error(new IllegalStateException("failed"))
                  : Completable.complete();
            },
            4)
        .test()
        .assertComplete();
    assertThat(seen).containsExactly(101, 102, 201, 103);
    assertThat(failed).containsExactly(101, 201);
  }

  @Test
  void manyChatsAndManyValuesEndAndKeepTheirOrder() {
    Map<Integer, List<Integer>> seen = new ConcurrentHashMap<>();
    AtomicInteger busy = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Flowable<Integer> values = Flowable.range(0, 50_000).map(i -> (i % 500) * 100 + i / 500);
    handled(
            values,
            value ->
                Completable.fromAction(
                        () -> {
                          most.accumulateAndGet(busy.incrementAndGet(), Math::max);
                          seen.computeIfAbsent(value / 100, c -> new ArrayList<>()).add(value);
                          busy.decrementAndGet();
                        })
                    .subscribeOn(Schedulers.computation()),
            300)
        .test()
        .awaitDone(30, TimeUnit.SECONDS)
        .assertComplete();
    assertThat(seen).hasSize(500);
    assertThat(seen.values()).allSatisfy(list -> assertThat(list).hasSize(100).isSorted());
    assertThat(most.get()).isLessThanOrEqualTo(300);
  }

  @Test
  void handlersThatAreDoneAtOnceNeedNoStack() {
    handled(Flowable.range(0, 100_000).map(i -> 1), value -> Completable.complete(), 1)
        .test()
        .assertComplete();
  }

  @Test
  void anErrorComesAfterWhatWasBeforeIt() {
    CompletableSubject handler = CompletableSubject.create();
    TestObserver<Void> all =
        handled(
                Flowable.just(101).concatWith(Flowable.error(new IllegalStateException("over"))),
                value -> handler,
                1)
            .test();
    all.assertNoErrors();
    handler.onComplete();
    all.assertError(IllegalStateException.class);
  }

  @Test
  void disposeEndsWhatRuns() {
    UnicastProcessor<Integer> values = UnicastProcessor.create();
    CompletableSubject handler = CompletableSubject.create();
    TestObserver<Void> all = handled(values, value -> handler, 1).test();
    values.onNext(101);
    values.onNext(201);
    assertThat(handler.hasObservers()).isTrue();
    all.dispose();
    assertThat(handler.hasObservers()).isFalse();
    assertThat(values.hasSubscribers()).isFalse();
  }
}
