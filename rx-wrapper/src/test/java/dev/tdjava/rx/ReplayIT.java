package dev.tdjava.rx;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.AuthorizationStateClosed;
import dev.tdjava.api.AuthorizationStateClosing;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.ConnectionStateWaitingForNetwork;
import dev.tdjava.api.OptionValue;
import dev.tdjava.api.UpdateOption;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** State for those who come late, with TDLib off the network. */
@Timeout(120)
class ReplayIT {

  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  @TempDir Path directory;

  private final RxTdClient client = RxTdClient.create();

  @AfterEach
  void close() {
    client.close().blockingAwait();
  }

  @Test
  void authorizationGoesOnFromWhereItIs() {
    Offline.reachPhoneNumber(client, directory);

    TestSubscriber<AuthorizationState> late = client.authorizationStates().test();
    late.awaitCount(1).assertValuesOnly(new AuthorizationStateWaitPhoneNumber());
    client.close().blockingAwait();

    late.awaitDone(10, TimeUnit.SECONDS)
        .assertResult(
            new AuthorizationStateWaitPhoneNumber(),
            new AuthorizationStateClosing(),
            new AuthorizationStateClosed());
    client
        .authorizationStates()
        .test()
        .awaitDone(10, TimeUnit.SECONDS)
        .assertResult(new AuthorizationStateClosed());
  }

  @Test
  void theConnectionIsToldToLateSubscribers() {
    Offline.reachPhoneNumber(client, directory);

    assertThat(client.connectionStates().timeout(10, TimeUnit.SECONDS).blockingFirst())
        .isEqualTo(new ConnectionStateWaitingForNetwork());
  }

  @Test
  void lateOptionsAreThoseOfAllUpdates() {
    TestSubscriber<UpdateOption> all = client.updates(UpdateOption.class).test();
    Offline.reachPhoneNumber(client, directory);
    Storm.upTo(client, 100).blockingAwait();

    TestSubscriber<UpdateOption> late = client.options().test();
    client.close().blockingAwait();

    all.awaitDone(10, TimeUnit.SECONDS).assertComplete();
    late.awaitDone(10, TimeUnit.SECONDS).assertComplete();
    Map<String, OptionValue> latest = latest(all.values());
    assertThat(latest).containsKeys("version", Storm.OPTION).hasSizeGreaterThan(20);
    assertThat(latest(late.values())).isEqualTo(latest);
    assertThat(late.values()).hasSameSizeAs(latest.keySet());
  }

  @Test
  void joinersDuringAStormMissNothingAndGetNothingTwice() throws Exception {
    Offline.reachPhoneNumber(client, directory);
    int last = 5_000;
    TestObserver<Void> storm = Storm.upTo(client, last).test();
    List<TestSubscriber<Long>> joiners = new ArrayList<>();
    do { // at least one, however fast the storm is over
      joiners.add(Storm.values(client.options()).test());
    } while (!storm.await(2, TimeUnit.MILLISECONDS) && joiners.size() < 100);
    storm.awaitDone(60, TimeUnit.SECONDS).assertComplete();
    client.close().blockingAwait();

    for (TestSubscriber<Long> joiner : joiners) {
      List<Long> seen = joiner.awaitDone(10, TimeUnit.SECONDS).assertComplete().values();
      assertThat(seen).isNotEmpty();
      assertThat(seen).isEqualTo(LongStream.rangeClosed(seen.get(0), last).boxed().toList());
    }
  }

  private static Map<String, OptionValue> latest(List<UpdateOption> options) {
    return options.stream()
        .collect(toMap(UpdateOption::name, UpdateOption::value, (before, after) -> after));
  }
}
