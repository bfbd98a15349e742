package dev.tdjava.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.errors.TdOverflowException;
import dev.tdjava.fixtures.Rounds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever subscribes while being handed an event gets every update behind it, and no other. */
@Timeout(60)
class JoiningTest {

  private static final int TOO_MANY = 100_000; // of less than 100 bytes each

  private final Dispatcher dispatcher = new Dispatcher();
  private final UpdateStreams streams = new UpdateStreams(dispatcher);
  private final JsonReader reader = new JsonReader();
  private final List<Object> seen = Collections.synchronizedList(new ArrayList<>());

  @Test
  void behindAnAnswerNothingIsMissing() {
    receive(1, 3);
    dispatcher.addQuietly(this::join);
    receive(4, 9);
    dispatcher.wake();
    await().until(() -> seen.equals(numbers(4, 9)));
  }

  @Test
  void norBehindAnUpdateThatIsHandedOver() {
    AtomicBoolean joined = new AtomicBoolean();
    subscribe(
        update -> {
          if (number(update) == 3 && !joined.getAndSet(true)) {
            join();
          }
        });
    receive(1, 9);
    dispatcher.wake();
    await().until(() -> seen.equals(numbers(4, 9)));
  }

  /** The subscription is made while the receiving thread is about to drop what nobody wants. */
  @Test
  @Tag("soak")
  void norWhereItIsReceivedAtThatMoment() throws Exception {
    int rounds = Rounds.of(5_000);
    for (int i = 0; i < rounds; i++) {
      Dispatcher own = new Dispatcher();
      UpdateStreams its = new UpdateStreams(own);
      CountDownLatch got = new CountDownLatch(1);
      own.add(
          () ->
              its.typed(UpdateOption.class, Overflow.DEFAULT)
                  .subscribe(new Recorder<UpdateOption>(update -> got.countDown())));
      receive(its, 1, 1); // behind the event above, so it must come
      own.wake();
      assertThat(got.await(20, SECONDS)).isTrue();
    }
  }

  /** What is received while somebody listens already, and what was not, keep their order. */
  @Test
  void norWhereMoreComesMeanwhile() throws Exception {
    CountDownLatch joined = new CountDownLatch(1);
    CountDownLatch received = new CountDownLatch(1);
    dispatcher.add(
        () -> {
          join();
          joined.countDown();
          spinUntil(received); // not waiting: nobody takes over
        });
    receive(1, 5);
    assertThat(joined.await(20, SECONDS)).isTrue();
    receive(6, 9);
    received.countDown();
    dispatcher.wake();
    await().until(() -> seen.equals(numbers(1, 9)));
  }

  /** Its thread waits, so that others go on; it subscribes afterwards. */
  @Test
  void norBehindAnEventThatBlocks() throws Exception {
    CountDownLatch passed = new CountDownLatch(1);
    dispatcher.add(
        () -> {
          awaitQuietly(passed);
          join();
        });
    receive(1, 1000);
    dispatcher.addQuietly(passed::countDown);
    dispatcher.wake();
    dispatcher.disconnected(); // nobody else looks after what waits
    await().until(() -> seen.size() >= 1000);
    receive(1001, 1003);
    dispatcher.wake();
    await().until(() -> seen.equals(numbers(1, 1003)));
  }

  /** What a handler had blocked is handed over late, and is still the place from which it joins. */
  @Test
  void norBehindAnUpdateThatComesLate() {
    CountDownLatch passed = new CountDownLatch(1);
    subscribe(
        update -> {
          if (number(update) == 1) {
            awaitQuietly(passed);
          } else if (number(update) == 5) {
            join();
          }
        });
    receive(1, 8);
    dispatcher.addQuietly(passed::countDown);
    dispatcher.wake();
    dispatcher.disconnected(); // nobody else looks after what waits
    await().until(() -> seen.equals(numbers(6, 8)));
  }

  @Test
  void treesOfJsonAreNotMissingEither() {
    List<Object> trees = Collections.synchronizedList(new ArrayList<>());
    dispatcher.addQuietly(
        () ->
            streams
                .json(Overflow.DEFAULT)
                .subscribe(
                    new Recorder<JsonObject>(
                        tree -> trees.add(tree.getAsJsonObject("value").get("value").getAsInt()))));
    receive(1, 3);
    dispatcher.addQuietly(this::join);
    receive(4, 6);
    dispatcher.wake();
    await().until(() -> trees.equals(numbers(1, 6)));
    await().until(() -> seen.equals(numbers(4, 6)));
  }

  @Test
  void theStreamsEndInTheirTurn() {
    dispatcher.addQuietly(this::join);
    receive(1, 2);
    dispatcher.add(streams::end);
    dispatcher.wake();
    await().until(() -> seen.equals(List.of(1, 2, "complete")));
  }

  @Test
  void whatNobodyCouldWantIsNotKept() {
    receive(1, 3);
    assertThat(dispatcher.isIdle()).isTrue();
  }

  /** What answers and updates say of each other stays true for who joins among them. */
  @Test
  void whoJoinsIsCalledInTurnWithTheOthers() {
    dispatcher.addQuietly(this::join);
    for (int i = 1; i <= 500; i += 2) {
      receive(i, i + 1);
      String answer = "answer behind " + (i + 1);
      dispatcher.addQuietly(() -> seen.add(answer));
    }
    dispatcher.wake();
    await().until(() -> seen.size() == 750);
    List<Object> expected = new ArrayList<>();
    for (int i = 1; i <= 500; i += 2) {
      expected.addAll(List.of(i, i + 1, "answer behind " + (i + 1)));
    }
    assertThat(seen).isEqualTo(expected);
  }

  /** Whoever is handed what had passed may subscribe there too, though its handler has returned. */
  @Test
  void norBehindAnUpdateThatWasKept() throws Exception {
    CountDownLatch passed = new CountDownLatch(1);
    CountDownLatch more = new CountDownLatch(1);
    AtomicBoolean joined = new AtomicBoolean();
    dispatcher.add(
        () -> {
          awaitQuietly(passed);
          subscribe(
              update -> {
                if (number(update) == 2 && !joined.getAndSet(true)) {
                  awaitQuietly(more); // so long that what has passed could be forgotten
                  join();
                }
              });
        });
    receive(1, 2_000);
    dispatcher.addQuietly(passed::countDown);
    dispatcher.wake();
    dispatcher.disconnected(); // nobody else looks after what waits
    await().until(() -> passed.getCount() == 0);
    receive(2_001, 4_000);
    dispatcher.addQuietly(more::countDown);
    dispatcher.wake();
    await().until(() -> seen.equals(numbers(3, 4_000)));
  }

  /** What is received waits for its turn, even where demand comes in small portions. */
  @Test
  void demandBringsNothingBeforeItsTurn() {
    streams
        .typed(UpdateOption.class, Overflow.DEFAULT)
        .subscribe(
            new Recorder<UpdateOption>(update -> seen.add(number(update))) {
              private final AtomicReference<Flow.Subscription> demand = new AtomicReference<>();

              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                demand.set(subscription);
                subscription.request(1);
              }

              @Override
              public void onNext(UpdateOption item) {
                super.onNext(item);
                Objects.requireNonNull(demand.get()).request(1);
              }
            });
    List<Object> expected = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      receive(i, i);
      String answer = "answer behind " + i;
      dispatcher.addQuietly(() -> seen.add(answer));
      expected.addAll(List.of(i, answer));
    }
    dispatcher.wake();
    await().until(() -> seen.equals(expected));
  }

  /** Not everything is kept for who blocks for very long, and he is told so. */
  @Test
  void whoJoinsWhereTooMuchHasPassedFails() {
    CountDownLatch passed = new CountDownLatch(1);
    dispatcher.add(
        () -> {
          awaitQuietly(passed);
          join();
        });
    receive(1, TOO_MANY);
    dispatcher.addQuietly(passed::countDown);
    dispatcher.wake();
    dispatcher.disconnected();
    await().until(() -> !seen.isEmpty());
    assertThat(seen).singleElement().isInstanceOf(TdOverflowException.class);
  }

  /** Likewise where one is not blocked, but far behind. */
  @Test
  void andSoDoesWhoJoinsWhereTooMuchWaits() {
    dispatcher.connected(); // and so not looked after: nobody takes over, however long it takes
    CountDownLatch received = new CountDownLatch(1);
    dispatcher.add(() -> spinUntil(received));
    receive(1, 1);
    dispatcher.addQuietly(this::join);
    receive(2, TOO_MANY);
    received.countDown();
    dispatcher.wake();
    await().until(() -> !seen.isEmpty());
    assertThat(seen).singleElement().isInstanceOf(TdOverflowException.class);
  }

  @Test
  void whoNeedsNoneOfWhatWasDroppedJoins() {
    CountDownLatch received = new CountDownLatch(1);
    List<Object> others = Collections.synchronizedList(new ArrayList<>());
    dispatcher.add(
        () -> {
          spinUntil(received);
          streams
              .typed(UpdateNewMessage.class, Overflow.DEFAULT)
              .subscribe(new Recorder<UpdateNewMessage>(others::add));
        });
    receive(1, TOO_MANY);
    received.countDown();
    CountDownLatch done = new CountDownLatch(1);
    dispatcher.add(done::countDown);
    awaitQuietly(done);
    assertThat(others).isEmpty();
    assertThat(seen).isEmpty();
  }

  /** It goes as soon as nobody is at an event before it. */
  @Test
  void whatWasKeptIsForgotten() {
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    dispatcher.add(() -> spinUntil(received));
    receive(1, 10_000);
    dispatcher.addQuietly(done::countDown);
    received.countDown();
    dispatcher.wake();
    awaitQuietly(done);
    await().until(dispatcher::isIdle);
    receive(1, 1);
    BitSet all = new BitSet();
    all.set(0, UpdateStreams.TYPE_COUNT);
    assertThat(dispatcher.history().since(0, all)).isEmpty();
  }

  /** One that is large does not stay where nobody can ask for it. */
  @Test
  void aLargeUpdateIsForgottenSoon() {
    subscribe(update -> {});
    byte[] json =
        ("{\"@type\":\"updateOption\",\"name\":\""
                + "x".repeat(10_000_000)
                + "\",\"value\":{\"@type\":\"optionValueInteger\",\"value\":\"1\"}}")
            .getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(json, json.length + JsonReader.SLACK);
    reader.reset(padded, json.length);
    streams.publish(UpdateStreams.typeOf(reader), padded, json.length, reader);
    dispatcher.wake();
    assertThat(dispatcher.history().bytes()).isGreaterThan(10_000_000);
    await().until(dispatcher::isIdle);
    streams.rest();
    assertThat(dispatcher.history().bytes()).isZero();
  }

  private void join() {
    subscribe(update -> seen.add(number(update)));
  }

  private void subscribe(Consumer<UpdateOption> onNext) {
    streams
        .typed(UpdateOption.class, Overflow.DEFAULT)
        .subscribe(new Recorder<UpdateOption>(onNext));
  }

  /** As the receive loop does. */
  private void receive(int from, int last) {
    receive(streams, from, last);
  }

  private void receive(UpdateStreams streams, int from, int last) {
    for (int i = from; i <= last; i++) {
      byte[] json =
          ("{\"@type\":\"updateOption\",\"name\":\"x\",\"value\":"
                  + "{\"@type\":\"optionValueInteger\",\"value\":\""
                  + i
                  + "\"}}")
              .getBytes(StandardCharsets.UTF_8);
      byte[] padded = Arrays.copyOf(json, json.length + JsonReader.SLACK);
      reader.reset(padded, json.length);
      streams.publish(UpdateStreams.typeOf(reader), padded, json.length, reader);
    }
  }

  private static int number(Update update) {
    return (int) ((OptionValueInteger) ((UpdateOption) update).value()).value();
  }

  private static List<Object> numbers(int from, int last) {
    return IntStream.rangeClosed(from, last).<Object>mapToObj(i -> i).toList();
  }

  private static void spinUntil(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private class Recorder<T> implements Flow.Subscriber<T> {

    private final Consumer<T> next;

    Recorder(Consumer<T> next) {
      this.next = next;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(T item) {
      next.accept(item);
    }

    @Override
    public void onError(Throwable failure) {
      seen.add(failure);
    }

    @Override
    public void onComplete() {
      seen.add("complete");
    }
  }
}
