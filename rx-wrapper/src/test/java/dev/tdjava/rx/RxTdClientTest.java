package dev.tdjava.rx;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.tdjava.api.ConnectionState;
import dev.tdjava.api.Update;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.client.TdClient;
import io.reactivex.rxjava3.annotations.BackpressureSupport;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.annotations.SchedulerSupport;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What needs no TDLib: a client that is never started, and the shape of its methods. */
class RxTdClientTest {

  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final RxTdClient client = RxTdClient.create();

  @Test
  void aRequestBeforeTheStartFailsItsSubscriber() {
    client
        .send(new GetMe())
        .test()
        .assertFailure(IllegalStateException.class)
        .assertError(failure -> String.valueOf(failure.getMessage()).contains("start()"));
  }

  @Test
  void aClientThatIsClosedUnstartedCompletesItsStreams() {
    List<TestSubscriber<?>> early =
        List.of(
            client.updates().test(),
            client.values(ConnectionState.class).test(),
            client.jsonUpdates().test(),
            client.authorizationStates().test(),
            client.connectionStates().test(),
            client.options().test());

    client.close().test().awaitDone(5, TimeUnit.SECONDS).assertComplete();

    early.forEach(stream -> stream.awaitDone(5, TimeUnit.SECONDS).assertResult());
    client.updates().test().awaitDone(5, TimeUnit.SECONDS).assertResult();
    client.options().test().awaitDone(5, TimeUnit.SECONDS).assertResult();
    client.closed().test().awaitDone(5, TimeUnit.SECONDS).assertComplete();
  }

  @Test
  void closeDoesNothingBeforeItIsSubscribedTo() {
    Completable close = client.close();
    TestSubscriber<Update> updates = client.updates().test();

    updates.assertNotComplete();
    close.blockingAwait();
    updates.awaitDone(5, TimeUnit.SECONDS).assertComplete();
  }

  @Test
  void nullsAreRefusedAtOnce() {
    assertThatThrownBy(() -> client.send((JsonObject) nothing()).test())
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("request");
    assertThatThrownBy(() -> client.updates(RxTdClientTest.<Class<Update>>nothing()).test())
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("type");
  }

  @ParameterizedTest
  @MethodSource("streams")
  void eachStreamSaysItsSchedulerAndBackpressure(Method method) {
    assertThat(method.isAnnotationPresent(CheckReturnValue.class)).isTrue();
    assertThat(method.isAnnotationPresent(SchedulerSupport.class)).isTrue();
    assertThat(method.isAnnotationPresent(BackpressureSupport.class))
        .isEqualTo(method.getReturnType() == Flowable.class);
  }

  @Test
  void whatThePlainClientCanDoThisOneCanToo() {
    Set<String> notHere =
        Set.of("onUpdate", "close", "pendingRequests"); // subscribe(), closeAsync, client()
    Set<String> wanted =
        methods(TdClient.class)
            .filter(method -> !notHere.contains(method.getName()))
            // A Single attaches its receiver itself.
            .filter(method -> !List.of(method.getParameterTypes()).contains(BiConsumer.class))
            .map(method -> signature(method, rx(method.getReturnType())))
            .collect(toSet());

    assertThat(methods(RxTdClient.class).map(it -> signature(it, it.getReturnType())))
        .containsAll(wanted);
  }

  private static Stream<Method> streams() {
    return methods(RxTdClient.class)
        .filter(
            it ->
                Set.of(Flowable.class, Single.class, Completable.class)
                    .contains(it.getReturnType()));
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(it -> Modifier.isPublic(it.getModifiers()))
        .filter(it -> !Modifier.isStatic(it.getModifiers()) && !it.isSynthetic());
  }

  private static String signature(Method method, Class<?> result) {
    String name = method.getName().equals("closeAsync") ? "close" : method.getName();
    boolean isCompletable = name.startsWith("close");
    return (isCompletable ? Completable.class : result).getSimpleName()
        + " "
        + name
        + Arrays.toString(method.getParameterTypes());
  }

  private static Class<?> rx(Class<?> plain) {
    if (plain == CompletableFuture.class) {
      return Single.class;
    }
    if (plain == Flow.Publisher.class) {
      return Flowable.class;
    }
    return plain == TdClient.class ? RxTdClient.class : plain;
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }
}
