package dev.tdjava.rx;

import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleEmitter;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request's future as a {@link Single}. */
final class Answer {

  private Answer() {}

  /**
   * Asks at each subscription.
   *
   * @param request sends, with a receiver of the answer that is there before it leaves
   */
  static <T> Single<T> of(
      Function<BiConsumer<@Nullable T, @Nullable Throwable>, CompletableFuture<T>> request) {
    return Single.create(
        emitter -> {
          CompletableFuture<T> future =
              request.apply((answer, failure) -> handOver(emitter, answer, failure));
          // A cancelled future lets the client drop the answer without decoding it.
          emitter.setCancellable(() -> future.cancel(false));
        });
  }

  private static <T> void handOver(
      SingleEmitter<T> emitter, @Nullable T answer, @Nullable Throwable failure) {
    try {
      if (answer != null) {
        emitter.onSuccess(answer);
      } else if (failure != null) {
        // After dispose nobody is left to tell, and nothing is wrong.
        emitter.tryOnError(failure);
      }
    } catch (Throwable fatal) { // RxJava lets a few kinds through; the future would swallow them
      RxJavaPlugins.onError(fatal);
    }
  }
}
