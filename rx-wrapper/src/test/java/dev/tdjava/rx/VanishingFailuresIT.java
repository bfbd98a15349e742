package dev.tdjava.rx;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tdjava.api.OptionValue;
import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.TdError;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.functions.SetOption;
import dev.tdjava.api.functions.TestReturnError;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.client.Overflow;
import dev.tdjava.client.TdClient;
import io.reactivex.rxjava3.exceptions.CompositeException;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wherever user code is called, whatever it throws is heard of: on its own error path, by RxJava's
 * error handler, or by the uncaught-exception handler; and everybody else goes on.
 */
@Timeout(60)
class VanishingFailuresIT {

  /** One place where user code is called. */
  @FunctionalInterface
  interface Place {
    /**
     * Has code called there that fails.
     *
     * @param failing throws
     * @param heard the place's own error path
     */
    void use(RxTdClient client, Runnable failing, List<Throwable> heard);
  }

  @SuppressWarnings("CheckReturnValue") // nobody disposes what fails at its first value
  private static final Map<String, Place> PLACES =
      Map.ofEntries(
          Map.entry(
              "a Single's success",
              (client, failing, heard) ->
                  client.send(new TestSquareInt(2)).subscribe(square -> failing.run(), heard::add)),
          Map.entry(
              "a Single's error",
              (client, failing, heard) ->
                  client
                      .send(new TestReturnError(error()))
                      .subscribe(never -> {}, failure -> failing.run())),
          Map.entry(
              "a Single's error before the request is sent",
              (client, failing, heard) ->
                  RxTdClient.create()
                      .send(new TestSquareInt(2))
                      .subscribe(never -> {}, failure -> failing.run())),
          Map.entry(
              "a future's continuation",
              (client, failing, heard) ->
                  client
                      .client()
                      .send(new TestSquareInt(2))
                      .thenRun(failing)
                      .whenComplete((done, failure) -> heard.add(failure.getCause()))),
          Map.entry(
              "onUpdate",
              (client, failing, heard) ->
                  client.client().onUpdate(UpdateOption.class, update -> failing.run())),
          Map.entry(
              "a Flow subscriber's onNext",
              (client, failing, heard) ->
                  client
                      .client()
                      .updates(UpdateOption.class)
                      .subscribe(new Subscriber(failing, heard::add, () -> {}, Long.MAX_VALUE))),
          Map.entry(
              "a Flow subscriber's onError",
              (client, failing, heard) ->
                  client
                      .client()
                      .updates(UpdateOption.class)
                      .subscribe(new Subscriber(() -> {}, failure -> failing.run(), () -> {}, 0))),
          Map.entry(
              "a Flow subscriber's onComplete",
              (client, failing, heard) -> {
                TdClient other = TdClient.create();
                other
                    .updates(UpdateOption.class)
                    .subscribe(new Subscriber(() -> {}, heard::add, failing, Long.MAX_VALUE));
                other.close();
              }),
          Map.entry(
              "updates()",
              (client, failing, heard) ->
                  client.updates().subscribe(update -> failing.run(), heard::add)),
          Map.entry(
              "updates(Class)",
              (client, failing, heard) ->
                  client
                      .updates(UpdateOption.class)
                      .subscribe(update -> failing.run(), heard::add)),
          Map.entry(
              "updates(Class) with an error handler that fails",
              (client, failing, heard) ->
                  client
                      .updates(UpdateOption.class)
                      .concatMapSingle(u -> client.send(new TestReturnError(error())))
                      .subscribe(never -> {}, failure -> failing.run())),
          Map.entry(
              "updates(Set)",
              (client, failing, heard) ->
                  client
                      .updates(Set.of(UpdateOption.class))
                      .subscribe(update -> failing.run(), heard::add)),
          Map.entry(
              "values()",
              (client, failing, heard) ->
                  client.values(OptionValue.class).subscribe(v -> failing.run(), heard::add)),
          Map.entry(
              "jsonUpdates()",
              (client, failing, heard) ->
                  client.jsonUpdates().subscribe(update -> failing.run(), heard::add)),
          Map.entry(
              "authorizationStates()",
              (client, failing, heard) ->
                  client.authorizationStates().subscribe(s -> failing.run(), heard::add)),
          Map.entry(
              "connectionStates()",
              (client, failing, heard) ->
                  client.connectionStates().subscribe(s -> failing.run(), heard::add)),
          Map.entry(
              "options()",
              (client, failing, heard) ->
                  client.options().subscribe(option -> failing.run(), heard::add)),
          Map.entry(
              "closed()",
              (client, failing, heard) -> {
                RxTdClient other = RxTdClient.create();
                other.closed().subscribe(failing::run, heard::add);
                other.client().close();
              }),
          Map.entry(
              "close()",
              (client, failing, heard) ->
                  RxTdClient.create().close().subscribe(failing::run, heard::add)),
          Map.entry(
              "sessionEnd()",
              (client, failing, heard) -> {
                RxTdClient other = RxTdClient.create();
                other.sessionEnd().subscribe(end -> failing.run(), heard::add);
                other.client().close();
              }));

  private static final List<Supplier<Throwable>> FAILURES =
      List.of(
          () -> new IllegalStateException("thrown on purpose"),
          () -> new AssertionError("thrown on purpose"),
          () -> new NoClassDefFoundError("thrown on purpose"),
          () -> new StackOverflowError("thrown on purpose"),
          () -> new OutOfMemoryError("thrown on purpose"));

  private final List<Throwable> heard = new CopyOnWriteArrayList<>();
  private Thread.@Nullable UncaughtExceptionHandler before;

  @TempDir private static Path directory;
  private static @Nullable RxTdClient shared;

  private static RxTdClient client() {
    if (shared == null) {
      shared = Offline.reachPhoneNumber(RxTdClient.create(), directory);
    }
    return shared;
  }

  @AfterAll
  static void close() {
    client().close().blockingAwait();
  }

  @BeforeEach
  void listen() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> heard.add(failure));
    RxJavaPlugins.setErrorHandler(heard::add);
  }

  @AfterEach
  void listenNoMore() {
    Thread.setDefaultUncaughtExceptionHandler(before);
    RxJavaPlugins.setErrorHandler(null);
  }

  static Stream<Arguments> table() {
    List<Arguments> rows = new ArrayList<>();
    PLACES.forEach(
        (name, place) ->
            FAILURES.forEach(
                failure ->
                    rows.add(
                        Arguments.of(
                            name, failure.get().getClass().getSimpleName(), place, failure))));
    return rows.stream();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("table")
  void isHeardOf(String name, String kind, Place place, Supplier<Throwable> failures) {
    RxTdClient client = client();
    Throwable failure = failures.get();
    TestSubscriber<Update> bystander = client.updates(Update.class, Overflow.DEFAULT).test();

    try {
      place.use(client, () -> sneakyThrow(failure), heard);
    } catch (Throwable thrown) { // who subscribes hears of it at once
      heard.add(thrown);
    }
    long number = System.nanoTime();
    Object unused =
        client.send(new SetOption("x_next", new OptionValueInteger(number))).blockingGet();

    ConditionFactory await =
        await()
            .dontCatchUncaughtExceptions() // they are what is listened for
            .pollInterval(2, MILLISECONDS)
            .atMost(10, SECONDS);
    await.until(() -> heard.stream().anyMatch(t -> isOrHas(t, failure)));
    await.until(
        () ->
            bystander.values().stream()
                .anyMatch(u -> u instanceof UpdateOption o && hasNumber(o, number)));
    assertThat(client.send(new TestSquareInt(3)).blockingGet().value()).isEqualTo(9);
    bystander.cancel();
  }

  private static boolean hasNumber(UpdateOption option, long number) {
    return option.value() instanceof OptionValueInteger value && value.value() == number;
  }

  /** RxJava wraps what an error handler throws, together with the error. */
  private static boolean isOrHas(Throwable heard, Throwable wanted) {
    if (heard == wanted) {
      return true;
    }
    if (heard instanceof CompositeException several) {
      return several.getExceptions().contains(wanted);
    }
    return heard.getCause() != null && isOrHas(heard.getCause(), wanted);
  }

  private static TdError error() {
    return new TdError(400, "for a test");
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneakyThrow(Throwable failure) throws T {
    throw (T) failure;
  }

  /** A subscriber of the plain client. */
  private record Subscriber(
      Runnable next, Consumer<Throwable> error, Runnable complete, long demand)
      implements Flow.Subscriber<UpdateOption> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(demand);
    }

    @Override
    public void onNext(UpdateOption item) {
      next.run();
    }

    @Override
    public void onError(Throwable failure) {
      error.accept(failure);
    }

    @Override
    public void onComplete() {
      complete.run();
    }
  }
}
