package dev.tdjava.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.functions.SetOption;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.fixtures.ThrownOnPurpose;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A log that is written to Telegram: its appender asks a client, and waits for the answer. */
@ExtendWith(ThrownOnPurpose.class)
@Timeout(60)
class WaitingAppenderIT {

  private static final Logger TDJAVA = (Logger) LoggerFactory.getLogger("dev.tdjava");
  private static final Logger CLIENT = (Logger) LoggerFactory.getLogger(TdClient.class);

  @TempDir private Path directory;

  private final List<String> answered = new CopyOnWriteArrayList<>();
  private final List<String> threads = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable TdClient> asked = new AtomicReference<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          TdClient client = asked.get();
          if (client != null) {
            threads.add(event.getThreadName());
            try {
              client.send(new TestSquareInt(2)).get(10, SECONDS);
              answered.add(event.getFormattedMessage());
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
        }
      };
  private Level level = Level.OFF;

  @BeforeEach
  void attach() {
    level = CLIENT.getLevel();
    CLIENT.setLevel(Level.WARN);
    appender.start();
    TDJAVA.addAppender(appender);
  }

  @AfterEach
  void detach() {
    TDJAVA.detachAppender(appender);
    CLIENT.setLevel(level);
  }

  @Test
  void stallsNoClient() throws Exception {
    TdClient client = Offline.ready(directory.resolve("one"));
    TdClient other = Offline.ready(directory.resolve("other"));
    Slow slow = new Slow();
    client.updates(UpdateOption.class, Overflow.fail(1)).subscribe(slow);
    client.onUpdate(
        UpdateOption.class,
        update -> {
          throw new IllegalStateException("thrown on purpose");
        });
    asked.set(client);

    for (int i = 0; i < 3; i++) {
      client.send(new SetOption("x_count", new OptionValueInteger(i))).get(10, SECONDS);
      assertThat(other.send(new TestSquareInt(i)).get(10, SECONDS).value()).isEqualTo(i * i);
    }

    slow.goOn();

    await().until(() -> answered.stream().anyMatch(line -> line.contains("overflow policy")));
    await().until(() -> answered.stream().anyMatch(line -> line.contains("handler of updates")));
    asked.set(null);
    assertThat(threads).isNotEmpty().doesNotContain("td-receive");
    client.close();
    other.close();
  }

  /** TDLib itself logs from within the call by which the receiving thread waits for it. */
  @Test
  void norDoesTdlibsOwnLog() throws Exception {
    Logger tdlib = (Logger) LoggerFactory.getLogger(TdLog.LOGGER);
    List<String> logging = new CopyOnWriteArrayList<>();
    AppenderBase<ILoggingEvent> lines =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            logging.add(Thread.currentThread().getName());
          }
        };
    lines.start();
    tdlib.setLevel(Level.TRACE);
    tdlib.setAdditive(false);
    tdlib.addAppender(lines);
    try {
      TdLog.setVerbosity(4);
      TdClient client = Offline.ready(directory.resolve("logging"));
      client.close();
      TdLog.setVerbosity(1);
      await().until(() -> logging.stream().anyMatch(name -> name.startsWith("td-dispatch-")));
      assertThat(logging).doesNotContain("td-receive");
    } finally {
      TdLog.setVerbosity(1);
      tdlib.detachAppender(lines);
      tdlib.setAdditive(true);
      tdlib.setLevel(null);
    }
  }

  /** Asks for what waits only when it is told so. */
  private static final class Slow implements Flow.Subscriber<UpdateOption> {

    private volatile Flow.@Nullable Subscription subscription;

    void goOn() {
      Objects.requireNonNull(subscription).request(Long.MAX_VALUE);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(UpdateOption update) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }
}
