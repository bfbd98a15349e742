package dev.tdjava.rx;

import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleEmitter;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request's future as a {@link Single}. */
final class Answer {

  private Answer() {}

  /** Asks at each subscription. */
  static <T> Single<T> of(Supplier<CompletableFuture<T>> request) {
    return Single.create(
        emitter -> {
          CompletableFuture<T> future = request.get();
          // A cancelled future lets the client drop the answer without decoding it.
          emitter.setCancellable(() -> future.cancel(false));
          Object unused =
              future.whenComplete((answer, failure) -> handOver(emitter, answer, failure));
        });
  }

  private static <T> void handOver(
      SingleEmitter<T> emitter, T answer, @Nullable Throwable failure) {
    try {
      if (failure == null) {
        emitter.onSuccess(answer);
      } else {
        // After dispose nobody is left to tell, and nothing is wrong.
        emitter.tryOnError(failure);
      }
    } catch (Throwable fatal) { // RxJava lets a few kinds through; the future would swallow them
      RxJavaPlugins.onError(fatal);
    }
  }
}
