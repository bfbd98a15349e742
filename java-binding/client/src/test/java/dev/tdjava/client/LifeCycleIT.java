package dev.tdjava.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tdjava.api.OptionValue;
import dev.tdjava.api.OptionValueString;
import dev.tdjava.api.TdSchema;
import dev.tdjava.api.Update;
import dev.tdjava.api.functions.GetCountries;
import dev.tdjava.api.functions.GetOption;
import dev.tdjava.api.functions.SetAlarm;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Opening, closing, and what is left behind: nothing. */
@Timeout(300)
class LifeCycleIT {

  @TempDir private Path directory;

  @Test
  @Tag("soak")
  void nothingIsLeftAfterManyRounds() throws Exception {
    int rounds = Rounds.of(80);
    long warm = 0;
    long threads = nativeThreads();
    for (int round = 0; round < rounds; round++) {
      TdClient client = Offline.ready(directory.resolve("round"));
      CompletableFuture<?> unanswered = client.send(new SetAlarm(1e6));
      client.close();
      assertThat(unanswered).isCompletedExceptionally();
      assertThat(client.pendingRequests()).isZero();
      assertThat(threadNames()).doesNotContain("td-receive");
      if (round == rounds / 2) {
        warm = residentKilobytes();
      }
    }
    await().atMost(Duration.ofSeconds(10)).until(LifeCycleIT::noThreadIsLeft);
    await().atMost(Duration.ofSeconds(10)).until(() -> nativeThreads() <= threads);
    // An open client takes over a megabyte; what is left of forty closed ones is noise.
    assertThat(residentKilobytes() - warm).isLessThan(16 * 1024);
  }

  @Test
  void whatIsPendingFails() throws Exception {
    TdClient client = TdClient.create().start();
    CompletableFuture<?> pending = client.send(new GetCountries());
    client.close();
    assertThatThrownBy(() -> pending.get(10, SECONDS))
        .hasCauseInstanceOf(TdClosedException.class)
        .hasMessageContaining("getCountries got no answer: its client was closed");
    assertThat(client.pendingRequests()).isZero();
  }

  @Test
  void aRequestAfterCloseFails() {
    TdClient client = TdClient.create().start();
    client.close();
    assertThatThrownBy(() -> client.send(new TestSquareInt(1)).get(10, SECONDS))
        .hasCauseInstanceOf(TdClosedException.class)
        .hasMessageContaining("testSquareInt");
    client.close();
    assertThat(client.closed()).isCompleted();
  }

  @Test
  void anInterruptedThreadNeitherWaitsNorKeepsAnythingFromHappening() throws Exception {
    Thread.currentThread().interrupt();
    TdClient client = TdClient.create().start(); // TDLib may be loaded by this
    OptionValue version = TdClient.execute(new GetOption("version"));
    CompletableFuture<?> unanswered = client.send(new GetCountries());
    assertThatThrownBy(unanswered::get).isInstanceOf(InterruptedException.class); // the flag is off
    assertThat(client.send(new TestSquareInt(3)).get(10, SECONDS).value()).isEqualTo(9);

    Thread.currentThread().interrupt();
    client.close();
    assertThat(Thread.interrupted()).isTrue();
    client.closed().get(10, SECONDS);
    assertThat(version).isEqualTo(new OptionValueString(TdSchema.VERSION));
  }

  @Test
  void aRequestBeforeTheStartIsAMistake() {
    TdClient client = TdClient.create();
    assertThatThrownBy(() -> client.send(new TestSquareInt(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call start()");
    client.close();
    assertThatThrownBy(client::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void startingTwiceIsAMistake() {
    try (TdClient client = TdClient.create().start()) {
      assertThatThrownBy(client::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("started already");
    }
  }

  @Test
  void streamsCompleteWithTheClient() {
    AtomicBoolean first = new AtomicBoolean();
    AtomicBoolean late = new AtomicBoolean();
    TdClient client = TdClient.create();
    client.updates(Update.class).subscribe(onComplete(first));
    client.start();
    client.close();
    client.updates(Update.class).subscribe(onComplete(late));
    await().untilTrue(first);
    await().untilTrue(late);
  }

  @Test
  void aHandlerMayClose() throws Exception {
    TdClient client = TdClient.create();
    client.onUpdate(Update.class, update -> client.close());
    client.start();
    client.closed().get(30, SECONDS);
  }

  @Test
  void manyClientsOpenAndCloseAtOnce() throws Exception {
    List<Thread> threads =
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(
                number ->
                    new Thread(
                        () -> {
                          for (int i = 0; i < 10; i++) {
                            TdClient client = TdClient.create().start();
                            assertThat(client.send(new TestSquareInt(number)).join().value())
                                .isEqualTo(number * number);
                            client.close();
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join(60_000);
      assertThat(thread.isAlive()).isFalse();
    }
    await().until(LifeCycleIT::noThreadIsLeft);
  }

  @Test
  @Tag("soak")
  void exitWithOpenClientsLeavesWithTheGivenCode() throws Exception {
    for (int i = 0; i < Rounds.of(3); i++) {
      ForkedJvm.Result jvm =
          ForkedJvm.start(ExitWithOpenClients.class, List.of(), directory.resolve("exit-" + i) + "")
              .await();
      assertThat(jvm.output()).isEqualTo("exiting\n");
      assertThat(jvm.exitCode()).isEqualTo(7);
    }
  }

  /** Exits with clients open and a request under way. */
  static final class ExitWithOpenClients {

    private ExitWithOpenClients() {}

    /** In another JVM. */
    public static void main(String[] arguments) throws Exception {
      for (int i = 0; i < 3; i++) {
        TdClient client = Offline.ready(Path.of(arguments[0], "" + i));
        client.send(new TestSquareInt(i));
      }
      System.out.println("exiting");
      System.exit(7);
    }
  }

  private static Flow.Subscriber<Update> onComplete(AtomicBoolean completed) {
    return new Flow.Subscriber<>() {
      @Override
      public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
      }

      @Override
      public void onNext(Update update) {}

      @Override
      public void onError(Throwable failure) {}

      @Override
      public void onComplete() {
        completed.set(true);
      }
    };
  }

  private static boolean noThreadIsLeft() {
    return threadNames().stream().noneMatch(name -> name.startsWith("td-"));
  }

  private static List<String> threadNames() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
  }

  private static long nativeThreads() throws Exception {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      return tasks.filter(LifeCycleIT::isOfTdlibOrOurs).count();
    }
  }

  /** The JVM's own threads (compilers, collectors) come and go as it likes, and have names. */
  private static boolean isOfTdlibOrOurs(Path task) {
    try {
      String name = Files.readString(task.resolve("comm")).strip();
      return name.startsWith("td") || name.startsWith("java");
    } catch (IOException e) {
      return false; // it has ended meanwhile
    }
  }

  private static long residentKilobytes() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
