package dev.tdjava.testdc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.login.LoginCode;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each place where the data centre calls code of a test, with each kind of failure. */
@Timeout(60)
class HandlerFailuresTest {

  private static final RsaKey KEY = TestKey.KEY;

  private final TestDc dc = TestDc.builder().key(KEY).start();
  private final TestUser alice = dc.user("Alice");
  private final TestUser helper = dc.bot("helper_bot");
  private final BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();
  private @Nullable UncaughtExceptionHandler before;

  @BeforeEach
  void listen() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
  }

  @AfterEach
  void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
    dc.close();
  }

  /**
   * Where a handler is called: how it is set, with what it does; and how it is made to be called.
   */
  private enum Place {
    ON_MESSAGE {
      @Override
      void set(HandlerFailuresTest test, Runnable handler) {
        test.helper.onMessage(message -> handler.run());
      }

      @Override
      void call(HandlerFailuresTest test) {
        test.alice.says(test.helper, "hi");
      }
    },
    ON_PRESS {
      @Override
      void set(HandlerFailuresTest test, Runnable handler) {
        test.helper.onPress(
            press -> {
              handler.run();
              return BotAnswer.notice("yes");
            });
      }

      @Override
      void call(HandlerFailuresTest test) {
        test.alice.says(test.helper, "hi");
        TestMessage asked =
            test.helper.says(test.alice, "2 + 2?", Keyboard.inline().callback("4", "4"));
        TlObject press =
            TlObject.of(
                "updateBotCallbackQuery",
                "query_id",
                1L,
                "user_id",
                test.alice.id(),
                "peer",
                TlObject.of("peerUser", "user_id", test.alice.id()),
                "msg_id",
                asked.model().idIn(test.helper.model().boxOf(test.alice.model())),
                "data",
                new byte[] {'4'});
        test.dc.run(() -> test.dc.script(test.helper.model()).updated(press));
      }
    },
    ON_INLINE_QUERY {
      @Override
      void set(HandlerFailuresTest test, Runnable handler) {
        test.helper.onInlineQuery(
            query -> {
              handler.run();
              return List.of(query);
            });
      }

      @Override
      void call(HandlerFailuresTest test) {
        TlObject query = TlObject.of("updateBotInlineQuery", "query_id", 1L, "query", "tea");
        test.dc.run(() -> test.dc.script(test.helper.model()).updated(query));
      }
    },
    ON_LOGIN_CODE {
      @Override
      void set(HandlerFailuresTest test, Runnable handler) {
        test.dc.onLoginCode((phone, code) -> handler.run());
      }

      @Override
      void call(HandlerFailuresTest test) {
        test.dc.run(() -> test.dc.codes().send(test.alice.phone(), LoginCode.Way.SMS));
      }
    };

    abstract void set(HandlerFailuresTest test, Runnable handler);

    abstract void call(HandlerFailuresTest test);
  }

  static Stream<Arguments> everyPlaceWithEveryFailure() {
    List<Supplier<Throwable>> failures =
        List.of(
            () -> new IllegalStateException("x"),
            () -> new AssertionError("x"),
            () -> new NoClassDefFoundError("x"),
            StackOverflowError::new,
            () -> new OutOfMemoryError("x"));
    return Stream.of(Place.values())
        .flatMap(place -> failures.stream().map(it -> Arguments.of(place, it.get())));
  }

  @ParameterizedTest
  @MethodSource("everyPlaceWithEveryFailure")
  void reachesTheTestAndEverybodyElseGoesOn(Place place, Throwable failure) throws Exception {
    TestUser other = dc.bot("other_bot");
    other.onMessage(message -> handled.add("other"));
    place.set(this, () -> HandlerFailuresTest.<RuntimeException>sneak(failure));

    place.call(this);

    assertThat(uncaught.poll(30, TimeUnit.SECONDS)).isSameAs(failure);
    assertThat(dc.takeFailures()).containsExactly(failure);
    assertThat(dc.takeFailures()).isEmpty();

    alice.says(other, "hi");
    assertThat(handled.poll(30, TimeUnit.SECONDS)).isEqualTo("other");
    place.set(this, () -> handled.add("again"));
    place.call(this);
    assertThat(handled.poll(30, TimeUnit.SECONDS)).isEqualTo("again");
    assertThat(uncaught).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable failure) throws E {
    throw (E) failure;
  }
}
