package dev.tdjava.rx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.errors.TdClosedException;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswerTest {

  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final List<CompletableFuture<String>> sent = new ArrayList<>();

  private final Single<String> request =
      Answer.of(
          receiver -> {
            CompletableFuture<String> future = new CompletableFuture<>();
            sent.add(future);
            return attached(future, receiver);
          });

  @Test
  void eachSubscriptionSendsTheRequestAnew() {
    assertThat(sent).isEmpty();
    TestObserver<String> first = request.test();
    TestObserver<String> second = request.test();

    sent.get(1).complete("two");
    sent.get(0).complete("one");

    first.assertResult("one");
    second.assertResult("two");
  }

  @Test
  void theErrorComesAsItIs() {
    TestObserver<String> answer = request.test();
    TdClosedException closed = new TdClosedException("closed");

    sent.get(0).completeExceptionally(closed);

    answer.assertError(closed);
  }

  @Test
  void anAnswerAfterDisposeIsDropped() {
    TestObserver<String> answer = request.test();
    answer.dispose();

    assertThat(sent.get(0)).isCancelled();
    answer.assertNoValues().assertNoErrors();
  }

  @Test
  void anErrorThatMeetsADisposeIsDropped() {
    // A future that cannot be cancelled any more: its error is on its way already.
    CompletableFuture<String> late =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            return false;
          }
        };
    TestObserver<String> answer = Answer.<String>of(receiver -> attached(late, receiver)).test();
    answer.dispose();

    late.completeExceptionally(new TdClosedException("closed"));

    answer.assertNoErrors();
  }

  @Test
  void aRequestThatCannotBeSentFailsTheSubscriberAndNotTheCaller() {
    Single<String> refused =
        Answer.of(
            receiver -> {
              throw new IllegalStateException("not started");
            });

    refused.test().assertFailure(IllegalStateException.class);
  }

  private static CompletableFuture<String> attached(
      CompletableFuture<String> future,
      BiConsumer<@Nullable String, @Nullable Throwable> receiver) {
    Object unused = future.whenComplete(receiver);
    return future;
  }
}
