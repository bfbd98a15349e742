package dev.tdjava.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.functions.SetOption;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.fixtures.ThrownOnPurpose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is lost and nothing changes places, whoever blocks or throws. */
@ExtendWith(ThrownOnPurpose.class)
@Timeout(240)
class OrderIT {

  private static final int REQUESTS = 100_000;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void updatesAndAnswersKeepTheirOrder(int clients) throws Exception {
    List<Client> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(new Client(Offline.ready(directory.resolve(clients + "-" + i)), REQUESTS / clients));
    }
    for (int i = 0; i < REQUESTS / clients; i++) {
      for (Client client : all) {
        client.sendNext();
      }
    }
    for (Client client : all) {
      assertThat(client.done.await(120, SECONDS)).isTrue();
      assertThat(client.outOfOrder).isZero();
      assertThat(client.answers).isEqualTo(client.expected);
      assertThat(client.updates).isEqualTo(client.expected);
      client.td.close();
    }
  }

  @Test
  void whoBlocksThrowsOrAwaitsHarmsNobodyElse() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch squares = new CountDownLatch(1000);
    TdClient td = Offline.ready(directory.resolve("harm"));
    td.onUpdate(UpdateOption.class, update -> awaitQuietly(never));
    td.onUpdate(
        UpdateOption.class,
        update -> {
          throw new IllegalStateException("thrown on purpose");
        });
    td.onUpdate(
        UpdateOption.class,
        update -> {
          if (update.value() instanceof OptionValueInteger value) {
            int x = (int) value.value() % 1000;
            if (td.send(new TestSquareInt(x)).join().value() == x * x) {
              squares.countDown();
            }
          }
        });
    Client client = new Client(td, 1000);
    for (int i = 0; i < 1000; i++) {
      client.sendNext();
    }
    assertThat(client.done.await(60, SECONDS)).isTrue();
    assertThat(client.answers).isEqualTo(1000);
    assertThat(client.updates).isEqualTo(1000);
    assertThat(squares.await(60, SECONDS)).isTrue();
    td.close();
    never.countDown();
  }

  @Test
  void anAnswersContinuationMayAwaitAnother() throws Exception {
    try (TdClient td = TdClient.create().start()) {
      CompletableFuture<Integer> nested =
          td.send(new TestSquareInt(3))
              .thenApply(nine -> td.send(new TestSquareInt(nine.value())).join())
              .thenApply(eightyOne -> td.send(new TestSquareInt(eightyOne.value())).join().value());
      assertThat(nested.get(30, SECONDS)).isEqualTo(6561);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends numbered options and checks that the numbers come back in their order. */
  private static final class Client {

    final TdClient td;
    final int expected;
    final CountDownLatch done;
    int sent;

    int answers; // guarded by this, as are the following
    int lastAnswer;
    int updates;
    int outOfOrder;

    Client(TdClient td, int expected) {
      this.td = td;
      this.expected = expected;
      this.done = new CountDownLatch(2 * expected);
      td.onUpdate(
          UpdateOption.class,
          update -> {
            if (update.name().equals("x_number")) {
              updated(((OptionValueInteger) update.value()).value());
            }
          });
    }

    void sendNext() {
      int number = ++sent;
      Object unused =
          td.send(new SetOption("x_number", new OptionValueInteger(number)))
              .thenRun(() -> answered(number));
    }

    private synchronized void updated(long number) {
      if (number != ++updates) {
        outOfOrder++;
      }
      done.countDown();
    }

    private synchronized void answered(int number) {
      answers++;
      // An answer that was there before thenRun was called says so on the sending thread.
      if (Thread.currentThread().getName().startsWith("td-dispatch-")) {
        if (number <= lastAnswer) {
          outOfOrder++;
        }
        lastAnswer = number;
      }
      done.countDown();
    }
  }
}
