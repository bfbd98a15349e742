package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.client.TdClient;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Whole classes with the extension, run by JUnit inside these tests. */
@Timeout(120)
class ExtensionLifeIT {

  private static final Queue<Object> SEEN = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  @OfflineTelegram
  static final class Leaving {
    @Test
    void uses(TestDc dc, TestClients clients, @LoggedIn("Alice") TdClient alice) {
      SEEN.addAll(List.of(dc, alice, clients.folder(alice)));
      assertThat(alice.send(new GetMe()).join().id()).isEqualTo(dc.user("Alice").id());
    }

    @Test
    void fails(TestDc dc, TestClients clients, @LoggedIn("Bob") RxTdClient bob) {
      SEEN.addAll(List.of(dc, bob.client(), clients.folder(bob.client())));
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void nothingIsLeftOfATestThatPassesOrFails() throws Exception {
    TestExecutionSummary summary = run(Leaving.class);

    assertThat(messages(summary)).containsExactly("on purpose");
    assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
    assertThat(SEEN).hasSize(6);
    assertThat(SEEN.stream().filter(TestDc.class::isInstance).distinct()).hasSize(2);
    for (Object seen : SEEN) {
      if (seen instanceof TdClient client) {
        assertThat(client.closed()).isCompleted();
      } else if (seen instanceof Path folder) {
        assertThat(folder).doesNotExist();
        assertThat(folder.getParent()).doesNotExist();
      }
    }
    awaitNoThreads();
  }

  @OfflineTelegram
  static final class Interrupted {
    @Test
    void leavesItsThreadInterrupted(TestClients clients, @LoggedIn("Alice") TdClient alice) {
      SEEN.addAll(List.of(alice, clients.folder(alice)));
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void nothingIsLeftOfATestThatWasInterrupted() throws Exception {
    TestExecutionSummary summary = run(Interrupted.class);

    assertThat(messages(summary)).isEmpty();
    assertThat(SEEN).hasSize(2);
    for (Object seen : SEEN) {
      if (seen instanceof TdClient client) {
        assertThat(client.closed()).isCompleted();
      } else if (seen instanceof Path folder) {
        assertThat(folder.getParent()).doesNotExist();
      }
    }
    awaitNoThreads();
  }

  @OfflineTelegram
  static final class Scripts {
    @Test
    void fails(TestDc dc, @LoggedIn("Alice") TestClient alice) {
      failing(dc, alice);
    }

    @Test
    void expectsIt(TestDc dc, @LoggedIn("Alice") TestClient alice) {
      failing(dc, alice);
      assertThat(dc.takeFailures()).singleElement().isInstanceOf(IllegalStateException.class);
    }

    private static void failing(TestDc dc, TestClient alice) {
      TestUser helper = dc.bot("helper_bot");
      helper.onMessage(
          message -> {
            if (message.text().equals("coffee")) {
              throw new IllegalStateException("out of coffee");
            }
            helper.says(message.from(), "Here you are");
          });
      dc.user("Alice").says(helper, "coffee");
      dc.user("Alice").says(helper, "tea");
      alice.hears("Here you are");
    }
  }

  @Test
  void aTestFailsOfAHandlerThatFailed() {
    TestExecutionSummary summary = run(Scripts.class);

    assertThat(messages(summary)).containsExactly("A handler of the data centre failed");
    assertThat(summary.getFailures().get(0).getException()).hasRootCauseMessage("out of coffee");
  }

  @OfflineTelegram
  static final class Sharing {
    @BeforeAll
    static void before(TestDc dc, @LoggedIn("Alice") TdClient alice) {
      SEEN.addAll(List.of(dc, alice));
    }

    @RepeatedTest(3)
    void uses(TestDc dc, @LoggedIn("Bob") TdClient bob) {
      assertThat(SEEN).contains(dc);
      assertThat(SEEN).allMatch(seen -> !(seen instanceof TdClient c) || !c.closed().isDone());
      assertThat(bob.closed()).isNotDone();
    }
  }

  @Test
  void aDataCentreOfBeforeAllIsSharedAndEndsWithTheClass() {
    TestExecutionSummary summary = run(Sharing.class);

    assertThat(messages(summary)).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
    assertThat(SEEN.stream().filter(TdClient.class::isInstance).map(TdClient.class::cast))
        .hasSize(1)
        .allSatisfy(client -> assertThat(client.closed()).isCompleted());
  }

  @OfflineTelegram
  @Execution(ExecutionMode.CONCURRENT)
  static final class Parallel {
    private static final CyclicBarrier ALL = new CyclicBarrier(6);

    @RepeatedTest(6)
    void exchanges(TestDc dc, @LoggedIn("Alice") TdClient alice, @LoggedIn("Bob") TdClient bob)
        throws Exception {
      SEEN.add(dc);
      ALL.await(60, TimeUnit.SECONDS); // so that all run at the same time
      TestUser carol = dc.user("Carol");
      CountDownLatch came = new CountDownLatch(20);
      alice.onUpdate(UpdateNewMessage.class, update -> came.countDown());
      bob.onUpdate(UpdateNewMessage.class, update -> came.countDown());
      for (int i = 0; i < 10; i++) {
        carol.says(dc.user("Alice"), "for Alice " + i);
        carol.says(dc.user("Bob"), "for Bob " + i);
      }
      assertThat(came.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void testsInParallelHaveDataCentresOfTheirOwn() throws Exception {
    TestExecutionSummary summary = run(Parallel.class);

    assertThat(messages(summary)).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(6);
    assertThat(new HashSet<>(SEEN)).hasSize(6);
    awaitNoThreads();
  }

  @OfflineTelegram
  static final class Wrong {
    @Test
    void aClientThatIsNoClient(@LoggedIn("Alice") String alice) {}

    @Test
    void nobody(@LoggedIn TdClient client) {}

    @Test
    void twoAtOnce(@LoggedIn(value = "Alice", bot = "alice_bot") TdClient client) {}

    @Test
    void loggedInAndNot(@LoggedIn("Alice") @Fresh TdClient client) {}
  }

  @Test
  void parametersThatMakeNoSenseAreNamed() {
    List<String> messages = messages(run(Wrong.class));

    assertThat(messages).hasSize(4);
    assertThat(messages)
        .filteredOn(message -> message.contains("must be TdClient, RxTdClient or TestClient"))
        .hasSize(1);
    assertThat(messages)
        .filteredOn(message -> message.contains("needs one of @LoggedIn"))
        .hasSize(3);
  }

  static final class Own {
    @RegisterExtension
    final TestDcExtension telegram =
        TestDcExtension.startedBy(() -> TestDc.builder().dataCentres(5).start());

    @Test
    void uses(TestDc dc, @LoggedIn(bot = "own_bot") TdClient bot) {
      SEEN.add(dc.dataCentres());
      SEEN.add(bot);
    }
  }

  @Test
  void aDataCentreMayBeStartedInAnotherWay() {
    assertThat(messages(run(Own.class))).isEmpty();
    assertThat(SEEN).hasSize(2).contains(5);
  }

  private static TestExecutionSummary run(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "6")
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    Launcher launcher = LauncherFactory.create();
    launcher.execute(request, listener);
    return listener.getSummary();
  }

  private static List<String> messages(TestExecutionSummary summary) {
    List<String> messages = new ArrayList<>();
    summary.getFailures().forEach(f -> messages.add(String.valueOf(f.getException().getMessage())));
    return messages;
  }

  /** Dispatching threads that are idle end after a second. */
  private static void awaitNoThreads() throws InterruptedException {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!ourThreads().isEmpty() && System.nanoTime() < patience) {
      Thread.sleep(50);
    }
    assertThat(ourThreads()).isEmpty();
  }

  private static Set<String> ourThreads() {
    Set<String> names = new HashSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("td-") || thread.getName().startsWith("test-dc")) {
        names.add(thread.getName());
      }
    }
    return names;
  }
}
